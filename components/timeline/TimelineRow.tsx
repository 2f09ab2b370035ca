import { plural, t } from '../../utils/i18n';
import type { TimelineEntry, UnplacedEntry } from '../../utils/timeline/entries';
import { relativeDay } from '../date-words';
import { Glyph } from '../Glyph';
import { dayWords, guessWords } from './entry-words';

interface TimelineRowProps {
  entry: TimelineEntry | UnplacedEntry;
  today: string;
  /** Other articles that say the same. */
  also: readonly TimelineEntry[];
  hrefOf: (entry: TimelineEntry | UnplacedEntry) => string;
  /** It begins today or later. */
  ahead: boolean;
}

const MACHINE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Day, what, who says so; the words lead to the sentence. */
export function TimelineRow({ entry, also, today, hrefOf, ahead }: TimelineRowProps) {
  const { kind, what, source, title, lang, value, glyph } = entry;
  const guess = guessWords(entry);
  const day = 'start' in entry ? new Date(entry.start).toISOString().slice(0, 10) : null;
  return (
    <div class={ahead ? 'tl-row ahead' : 'tl-row'}>
      {kind === 'published' ? <i class="tl-bar" aria-hidden="true" /> : <Glyph kind={glyph} />}
      <time dateTime={MACHINE.test(value) ? value : undefined}>{dayWords(entry, { today })}</time>
      <div class="what">
        <a class="plainlink" href={hrefOf(entry)} lang={lang ?? undefined} dir="auto">
          {what}
        </a>
        <p class="meta">
          {kind === 'published' && <span>{t('timeline_published')}</span>}
          {also.length === 0 && <bdi>{source || t('source_text')}</bdi>}
          {also.length > 0 && <Sources entries={[entry, ...also]} hrefOf={hrefOf} />}
          {kind === 'mentioned' && also.length === 0 && (
            <bdi class="clip" lang={lang ?? undefined}>
              {title}
            </bdi>
          )}
          {ahead && day && <span>{relativeDay(day, { today })}</span>}
          {guess && <span class="flag unsure">{guess}</span>}
        </p>
      </div>
    </div>
  );
}

const MOST_SOURCES = 8;

/** Who says so: each leads to its own sentence. */
function Sources({
  entries,
  hrefOf,
}: {
  entries: ReadonlyArray<TimelineEntry | UnplacedEntry>;
  hrefOf: TimelineRowProps['hrefOf'];
}) {
  const rest = entries.length - MOST_SOURCES;
  return (
    <>
      {entries.slice(0, MOST_SOURCES).map((entry) => (
        <a key={entry.id} class="plainlink" href={hrefOf(entry)} title={entry.title}>
          <bdi>{entry.source || t('source_text')}</bdi>
        </a>
      ))}
      {rest > 0 && <span>{plural('timeline_more', rest)}</span>}
    </>
  );
}
