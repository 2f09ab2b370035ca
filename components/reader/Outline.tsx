import { t } from '../../utils/i18n';
import { Icon } from '../Icon';
import type { OutlineEntry } from './body';

interface OutlineProps {
  entries: readonly OutlineEntry[];
  /** Id of the part being read. */
  current: string | null;
  lang: string | null;
}

/** The parts of the article, beside the text. */
export function Outline(props: OutlineProps) {
  return (
    <nav class="outline" aria-labelledby="outline-title">
      <b class="label" id="outline-title">
        {t('inThisArticle')}
      </b>
      <Parts {...props} />
    </nav>
  );
}

/** Where there is no room beside the text: opens the panel `outline-panel`. */
export function OutlineButton() {
  return (
    <button
      type="button"
      class="btn icon outline-button"
      popovertarget="outline-panel"
      title={t('inThisArticle')}
      aria-label={t('inThisArticle')}
    >
      <Icon name="list" />
    </button>
  );
}

export function OutlinePanel(props: OutlineProps) {
  return (
    <nav class="pop outline-panel" id="outline-panel" popover="auto" aria-label={t('inThisArticle')}>
      <Parts {...props} onGo={(link) => link.closest<HTMLElement>('[popover]')?.hidePopover()} />
    </nav>
  );
}

function Parts({ entries, current, lang, onGo }: OutlineProps & { onGo?: (link: HTMLElement) => void }) {
  return (
    <ul lang={lang ?? undefined}>
      {entries.map(({ id, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            aria-current={id === current ? 'true' : undefined}
            dir="auto"
            onClick={(event) => onGo?.(event.currentTarget)}
          >
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
