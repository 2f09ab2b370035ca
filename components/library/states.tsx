import { type MessageKey, t } from '../../utils/i18n';
import type { StateList } from '../../utils/library/schema';
import { Blank } from '../Blank';
import { Button } from '../Button';

/** Nothing saved yet: the ways to begin. */
export function EmptyLibrary({ onAddText, onImport }: { onAddText: () => void; onImport: () => void }) {
  return (
    <Blank
      title={t('empty_title')}
      actions={
        <>
          <Button variant="primary" onClick={onAddText}>
            {t('add_text')}
          </Button>
          <Button variant="edged" onClick={onImport}>
            {t('import')}
          </Button>
        </>
      }
    >
      <p>{t('empty_save')}</p>
      <p class="quiet">{t('empty_drop')}</p>
      <p>
        <a href="/welcome.html">{t('welcome_link')}</a>
      </p>
    </Blank>
  );
}

/** Nothing kept, but not nothing at all. */
export function AllTrashed({ onTrash }: { onTrash: () => void }) {
  return (
    <Blank
      title={t('all_trashed_title')}
      actions={
        <Button variant="edged" onClick={onTrash}>
          {t('trash')}
        </Button>
      }
    >
      <p>{t('all_trashed_words')}</p>
    </Blank>
  );
}

interface NoMatchProps {
  query: string;
  /** The tag or site the search is kept to. */
  within: string | null;
  onWiden: () => void;
  onClear: () => void;
}

export function NoMatch({ query, within, onWiden, onClear }: NoMatchProps) {
  return (
    <Blank
      role="status"
      title={t('none_title', query.trim())}
      actions={
        <>
          {within && (
            <Button variant="edged" onClick={onWiden}>
              {t('none_widen')}
            </Button>
          )}
          <Button variant={within ? 'plain' : 'edged'} onClick={onClear}>
            {t('search_clear')}
          </Button>
        </>
      }
    >
      <p>{within ? t('none_within', within) : t('none_words')}</p>
    </Blank>
  );
}

export function EmptyTrash() {
  return (
    <Blank title={t('trash_empty_title')}>
      <p>{t('trash_empty_words')}</p>
    </Blank>
  );
}

const STATE_WORDS: Record<StateList, [title: MessageKey, words: MessageKey]> = {
  unread: ['shelf_unread_title', 'shelf_unread_words'],
  favourite: ['shelf_favourite_title', 'shelf_favourite_words'],
  highlighted: ['shelf_highlighted_title', 'shelf_highlighted_words'],
  archived: ['shelf_archived_title', 'shelf_archived_words'],
};

/** Nothing stands in the list of this state; how it comes there. */
export function EmptyState({ list, onAll }: { list: StateList; onAll: () => void }) {
  const [title, words] = STATE_WORDS[list];
  return (
    <Blank
      title={t(title)}
      actions={
        <Button variant="edged" onClick={onAll}>
          {t('all_articles')}
        </Button>
      }
    >
      <p>{t(words)}</p>
    </Blank>
  );
}

/** A tag or site whose last article has just left. */
export function EmptyShelf({ onAll }: { onAll: () => void }) {
  return (
    <Blank
      title={t('shelf_empty_title')}
      actions={
        <Button variant="edged" onClick={onAll}>
          {t('all_articles')}
        </Button>
      }
    />
  );
}

interface LibraryTroubleProps {
  title: string;
  words: string;
  onReload: () => void;
  /** Saves what can still be read of it; null: there is nothing to save it from. */
  onRescue: (() => void) | null;
  /** How saving it goes. */
  progress: string | null;
}

/** The library cannot be shown; nothing in it was touched. */
export function LibraryTrouble({ title, words, onReload, onRescue, progress }: LibraryTroubleProps) {
  return (
    <Blank
      role="alert"
      title={title}
      actions={
        <>
          <Button variant="primary" onClick={onReload}>
            {t('reload')}
          </Button>
          {onRescue && (
            <Button variant="edged" icon="download" onClick={onRescue}>
              {t('rescue')}
            </Button>
          )}
        </>
      }
    >
      <p>{words}</p>
      {onRescue && <p class="quiet">{t('rescue_about')}</p>}
      <p role="status">{progress}</p>
    </Blank>
  );
}
