/** The popup where there is no article to show. */
import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import { Blank } from '../Blank';
import { Bones } from '../Bones';
import { Button } from '../Button';
import { sizeWords } from '../size-words';

const BONES = [
  { width: 92, height: 16 },
  { width: 58, height: 16 },
  { width: 40, height: 10 },
];

/** Seen only after 150 ms (popup.css). */
export function Loading() {
  return (
    <div class="late">
      <h1 class="vh">{t('appName')}</h1>
      <Bones lines={BONES} />
      <p role="status" class="quiet">
        {t('reading_page')}
      </p>
    </div>
  );
}

const TEXT_BONES = [
  { width: 34, height: 10 },
  { width: 88, height: 10 },
  { width: 71, height: 10 },
  { width: 80, height: 10 },
];

/** Under a headline that is there already. */
export function LoadingText() {
  return (
    <div class="late">
      <Bones lines={TEXT_BONES} />
      <p role="status" class="quiet">
        {t('reading_page')}
      </p>
    </div>
  );
}

function SearchLibrary({ onLibrary }: { onLibrary: () => void }) {
  return (
    <Button variant="edged" icon="search" onClick={onLibrary}>
      {t('popup_search_library')}
    </Button>
  );
}

interface RestrictedProps {
  why: 'browser' | 'file' | 'pdf';
  onLibrary: () => void;
}

export function Restricted({ why, onLibrary }: RestrictedProps) {
  const words = { browser: 'restricted_browser', file: 'restricted_file', pdf: 'restricted_pdf' } as const;
  return (
    <Blank
      level={1}
      title={t('restricted_title')}
      role="status"
      actions={<SearchLibrary onLibrary={onLibrary} />}
    >
      <p>{t(words[why])}</p>
    </Blank>
  );
}

interface NoArticleProps {
  /** Linked headlines on the page. */
  headlineCount: number;
  onLibrary: () => void;
}

/** Fewer headlines than this make no front page. */
const FRONT_PAGE_HEADLINES = 8;

export function NoArticle({ headlineCount, onLibrary }: NoArticleProps) {
  return (
    <Blank
      level={1}
      title={t('no_article_title')}
      role="status"
      actions={<SearchLibrary onLibrary={onLibrary} />}
    >
      <p>
        {headlineCount >= FRONT_PAGE_HEADLINES ? plural('front_page', headlineCount) : t('no_article_text')}
      </p>
    </Blank>
  );
}

/** The tab was closed, or went elsewhere before it answered. */
export function Gone({ onRetry }: { onRetry: () => void }) {
  return (
    <Blank
      level={1}
      title={t('gone_title')}
      role="alert"
      actions={
        <Button variant="edged" onClick={onRetry}>
          {t('try_again')}
        </Button>
      }
    >
      <p>{t('gone_text')}</p>
    </Blank>
  );
}

/** A bug of ours: the console has the rest. */
export function Failed() {
  return (
    <Blank level={1} title={t('failed_title')} role="alert">
      <p>{t('failed_text')}</p>
    </Blank>
  );
}

interface FullProps {
  trash: { count: number; bytes: number };
  onSaveFile: () => void;
  onEmptyTrash: () => void;
  onBack: () => void;
}

export function Full({ trash, onSaveFile, onEmptyTrash, onBack }: FullProps) {
  const buttons = (
    <>
      <Button variant="primary" onClick={onSaveFile}>
        {t('save_as_file')}
      </Button>
      {trash.count > 0 && (
        <Button variant="edged" onClick={onEmptyTrash}>
          {t('empty_trash_size', sizeWords(trash.bytes))}
        </Button>
      )}
      <Button onClick={onBack}>{t('back')}</Button>
    </>
  );
  return (
    <Blank level={1} title={t('full_title')} role="alert" actions={buttons}>
      <p>{t('full_text')}</p>
    </Blank>
  );
}

/** Asked because it cannot be taken back. */
export function EmptyTrashDialog({
  count,
  onEmpty,
  onClose,
}: {
  count: number;
  onEmpty: () => void;
  onClose: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="empty-trash" onClose={onClose}>
      <h2 id="empty-trash">{plural('empty_trash_ask', count)}</h2>
      <p>{t('cannot_be_undone')}</p>
      <div class="acts">
        <Button onClick={() => dialog.current?.close()}>{t('cancel')}</Button>
        <Button variant="danger" class="edged" onClick={onEmpty}>
          {t('delete_for_good')}
        </Button>
      </div>
    </dialog>
  );
}
