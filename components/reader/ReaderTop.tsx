import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import { Icon } from '../Icon';
import { Mark } from '../Mark';

interface ReaderTopProps {
  /** Where Back leads. */
  from: 'page' | 'library';
  libraryAddress: string;
  siteName: string | null;
  /** 0..100; null while there is no article. */
  progress: number | null;
  onBack: () => void;
  /** Buttons at the end, and what they open. */
  children?: ComponentChildren;
}

export function ReaderTop({ from, libraryAddress, siteName, progress, onBack, children }: ReaderTopProps) {
  const back = t(from === 'page' ? 'reader_back_page' : 'reader_back_library');
  return (
    <header class="top">
      <div class="zone">
        <button
          type="button"
          class="btn icon"
          aria-label={back}
          title={t('reader_back_key', back)}
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
        <a class="btn hide-narrow" href={libraryAddress}>
          <Mark />
          {t('library')}
        </a>
      </div>
      <p class="clip quiet hide-narrow site" dir="auto">
        {siteName}
      </p>
      <div class="zone at-end">{children}</div>
      {progress !== null && (
        <div
          class="progress"
          role="progressbar"
          aria-label={t('reader_progress')}
          aria-valuenow={progress}
          aria-valuemin={0}
          aria-valuemax={100}
          style={{ inlineSize: `${progress}%` }}
        />
      )}
    </header>
  );
}

/** Opens the panel `type-panel`; the browser says whether it is open, and closes it on Escape or a click beside it. */
export function TypeButton() {
  return (
    <button type="button" class="btn" popovertarget="type-panel" title={t('typeAndMarks')}>
      <span aria-hidden="true" class="aa">
        Aa
      </span>
      <span class="vh">{t('typeAndMarks')}</span>
    </button>
  );
}

interface SaveButtonProps {
  /** `changed`: an earlier text of it is in the library. */
  state: 'unsaved' | 'changed' | 'saving' | 'saved';
  onSave: () => void;
}

/** Once saved it opens the tags (`saved-panel`). */
export function SaveButton({ state, onSave }: SaveButtonProps) {
  if (state === 'saved') {
    return (
      <button
        type="button"
        class="btn edged small saved"
        popovertarget="saved-panel"
        title={t('reader_saved_title')}
      >
        <Icon name="check" sizePx={14} />
        {t('saved')}
      </button>
    );
  }
  return (
    <button
      type="button"
      class="btn primary small"
      aria-disabled={state === 'saving'}
      onClick={() => {
        if (state !== 'saving') onSave();
      }}
    >
      {t(state === 'saving' ? 'saving' : state === 'changed' ? 'save_changed' : 'save')}
    </button>
  );
}
