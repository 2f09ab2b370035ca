import { t } from '../../utils/i18n';
import type { OutlineEntry } from './body';

interface OutlineProps {
  entries: readonly OutlineEntry[];
  /** Id of the part being read. */
  current: string | null;
  lang: string | null;
}

export function Outline({ entries, current, lang }: OutlineProps) {
  return (
    <nav class="outline" aria-labelledby="outline-title">
      <b class="label" id="outline-title">
        {t('inThisArticle')}
      </b>
      <ul lang={lang ?? undefined}>
        {entries.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined} dir="auto">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
