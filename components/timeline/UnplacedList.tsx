import { plural, t } from '../../utils/i18n';
import type { UnplacedEntry } from '../../utils/timeline/entries';
import { TimelineRow } from './TimelineRow';

interface UnplacedListProps {
  entries: readonly UnplacedEntry[];
  today: string;
  hrefOf: (entry: UnplacedEntry) => string;
}

/** More than anybody looks through. */
const MOST = 100;

/** Dates whose year nobody knows: they are told, not guessed. */
export function UnplacedList({ entries, today, hrefOf }: UnplacedListProps) {
  return (
    <details class="tl-unplaced">
      <summary>{plural('timeline_unplaced', entries.length)}</summary>
      <p class="quiet">{t('timeline_unplaced_words')}</p>
      <ul>
        {entries.slice(0, MOST).map((entry) => (
          <li key={entry.id}>
            <TimelineRow entry={entry} also={[]} {...{ today, hrefOf }} ahead={false} />
          </li>
        ))}
      </ul>
    </details>
  );
}
