import type { ComponentChildren, Ref } from 'preact';
import type { ArticleState, Highlight, SavedArticle } from '../../utils/article';
import { type MessageKey, plural, t } from '../../utils/i18n';
import type { KeptPictures } from '../../utils/library/images';
import { isChangedSilently } from '../../utils/library/silent';
import { Button } from '../Button';
import { DateList } from '../DateList';
import { longDay } from '../date-words';
import { EntityChips, EntityList, type NameLink } from '../EntityList';
import { HighlightList } from '../HighlightList';
import { Icon } from '../Icon';
import { Menu, type MenuItem } from '../Menu';
import { NoteField } from '../NoteField';
import { Notice } from '../Notice';
import { partWords } from '../PartNotice';
import { StateButtons } from '../StateButtons';
import { TagInput } from '../TagInput';
import type { TagCount } from '../tag-options';
import { PictureStrip } from './PictureStrip';

interface DetailPaneProps {
  saved: SavedArticle;
  today: string;
  ownTags: readonly TagCount[];
  readHref: string;
  /** Opens the page of a link. */
  onOpenLink: () => void;
  /** Formats to export in. */
  formats: readonly MenuItem[];
  tagInput: Ref<HTMLInputElement>;
  onAddTag: (tag: string) => void;
  onRemoveTag: (tag: string) => void;
  onExport: (format: string) => void;
  pictures: { sources: readonly string[]; kept: KeptPictures } | null;
  onKeepPictures: () => void;
  onDropPictures: () => void;
  /** The note is being written. */
  noting: boolean;
  onNoting: (on: boolean) => void;
  highlightHref: (highlight: Highlight) => string;
  /** '' takes it away. */
  onNote: (text: string) => void;
  onHighlight: (id: string, change: Partial<Pick<Highlight, 'colour' | 'note'>>) => void;
  onRemoveHighlight: (id: string) => void;
  onState: (change: Partial<ArticleState>) => void;
  onTrash: () => void;
  onRestore: () => void;
  onDelete: () => void;
  /** Shows the earlier texts. */
  onVersions: () => void;
  /** A name's own page. */
  nameLink: NameLink;
  /** The story it is in, and whose text it has. */
  story: ComponentChildren;
  /** Back to the list, where the pane covers it. */
  onClose: () => void;
}

/** Everything about one article but its text. */
export function DetailPane(props: DetailPaneProps) {
  const { saved, today } = props;
  const { article, annotations } = saved;
  const { entities, keyDates } = annotations;
  const { lang } = article;
  const linkOf = props.nameLink;
  return (
    <aside class="detail" aria-label={t('detail')}>
      <DetailHead {...props} />
      {keyDates.length > 0 && (
        <Section title="key_dates">
          <DateList
            dates={keyDates}
            text={article.text}
            lang={lang}
            today={today}
            reference={article.published ? 'published' : null}
          />
        </Section>
      )}
      <Names title="who" of={entities.filter(({ type }) => type === 'PER')} {...{ lang, linkOf }} rows />
      <Names
        title="what"
        of={entities.filter(({ type }) => type !== 'PER' && type !== 'LOC')}
        {...{ lang, linkOf }}
      />
      <Names title="where" of={entities.filter(({ type }) => type === 'LOC')} {...{ lang, linkOf }} />
      {props.story}
      {saved.highlights.length > 0 && (
        <Section title="highlights">
          <HighlightList
            highlights={saved.highlights}
            lang={lang}
            hrefOf={props.highlightHref}
            onChange={props.onHighlight}
            onRemove={props.onRemoveHighlight}
          />
        </Section>
      )}
      {(saved.trashedAt === null || saved.note !== '') && <Note {...props} />}
      {saved.trashedAt === null && (
        <Section title="tags">
          <TagInput
            tags={saved.tags}
            own={props.ownTags}
            suggestions={entities.slice(0, 4).map(({ name }) => name)}
            inputRef={props.tagInput}
            onAdd={props.onAddTag}
            onRemove={props.onRemoveTag}
          />
        </Section>
      )}
      {props.pictures && props.pictures.sources.length + props.pictures.kept.copies.size > 0 && (
        <Section title="pictures">
          <PictureStrip {...props.pictures} onKeep={props.onKeepPictures} onDrop={props.onDropPictures} />
        </Section>
      )}
      <p class="quiet kept">
        {t('saved_on', longDay(new Date(saved.savedAt).toISOString()))}
        {saved.versions.length > 0 && (
          <span>
            {plural('versions', saved.versions.length)}
            <Button variant="link" onClick={props.onVersions}>
              {t('versions_compare')}
            </Button>
          </span>
        )}
      </p>
      {article.partial && <p class="flag unsure">{t('partial_title')}</p>}
      {partWords(article) && <p class="quiet">{partWords(article)}</p>}
      {isSilent(saved) && (
        <p>
          <span class="flag unsure">{t('versions_silent')}</span>
        </p>
      )}
    </aside>
  );
}

/** The text changed at the last saving, and the page gave no new date. */
function isSilent({ versions, article }: SavedArticle): boolean {
  const before = versions.at(-1)?.article;
  return before !== undefined && isChangedSilently(before, article);
}

function DetailHead(props: DetailPaneProps) {
  const { saved, readHref, formats } = props;
  const { article, trashedAt } = saved;
  const web = /^https?:/i.test(article.url);
  const link = article.wordCount === 0;
  const host = web && URL.canParse(article.url) ? new URL(article.url).hostname.replace(/^www\./, '') : null;
  return (
    <div>
      <div class="detail-top">
        <p class="meta">
          <bdi>{article.siteName ?? host ?? t('source_text')}</bdi>
          {article.published && (
            <time dateTime={article.published.value}>{longDay(article.published.value)}</time>
          )}
        </p>
        <Button icon="close" label={t('detail_close')} class="only-over" onClick={props.onClose} />
      </div>
      <h2 class="head" lang={article.lang ?? undefined} dir="auto">
        {article.title || t('untitled')}
      </h2>
      {link && (
        <Notice icon="site" title={t('link_only')}>
          <p>{t('link_only_words')}</p>
        </Notice>
      )}
      <div class="acts">
        {(!link || article.text !== '') && (
          <a class="btn edged" href={readHref}>
            <Icon name="reader" />
            {t('read')}
          </a>
        )}
        {web && (
          <a
            class={link ? 'btn primary' : 'btn'}
            href={article.url}
            target="_blank"
            rel="noopener noreferrer"
            onClick={(event) => {
              if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              props.onOpenLink();
            }}
          >
            <Icon name="site" />
            {t('open_page')}
          </a>
        )}
        {trashedAt === null ? (
          <div class="signs">
            <StateButtons state={saved.state} onChange={props.onState} />
            <Menu label={t('export')} icon="export" items={formats} onChoose={props.onExport} />
            <Button icon="trash" label={t('move_to_trash')} onClick={props.onTrash} />
          </div>
        ) : (
          <>
            <Button icon="restore" onClick={props.onRestore}>
              {t('restore')}
            </Button>
            <Button icon="trash" label={t('delete_for_good')} variant="danger" onClick={props.onDelete} />
          </>
        )}
      </div>
    </div>
  );
}

function Note({ saved, noting, onNoting, onNote }: DetailPaneProps) {
  const { note } = saved;
  return (
    <Section title="note">
      {noting ? (
        <NoteField
          text={note}
          label={t('note')}
          onKeep={(text) => {
            onNoting(false);
            if (text !== note) onNote(text);
          }}
          onLeave={() => onNoting(false)}
        />
      ) : (
        <>
          {note !== '' && (
            <p class="own-note" dir="auto">
              {note}
            </p>
          )}
          <Button variant="link" onClick={() => onNoting(true)}>
            {t(note === '' ? 'note_add' : 'note_edit')}
          </Button>
        </>
      )}
    </Section>
  );
}

interface NamesProps {
  title: MessageKey;
  of: SavedArticle['annotations']['entities'];
  lang: string | null;
  linkOf: NameLink;
  rows?: boolean;
}

function Names({ title, of, lang, linkOf, rows }: NamesProps) {
  if (of.length === 0) return null;
  return (
    <Section title={title}>
      {rows ? (
        <EntityList entities={of} {...{ lang, linkOf }} most={5} />
      ) : (
        <EntityChips entities={of} {...{ lang, linkOf }} />
      )}
    </Section>
  );
}

export function Section({ title, children }: { title: MessageKey; children: ComponentChildren }) {
  return (
    <section>
      <h3 class="label">{t(title)}</h3>
      {children}
    </section>
  );
}
