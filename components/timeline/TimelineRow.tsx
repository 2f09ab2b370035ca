import { t } from '../../utils/i18n';
import type { TimelineEntry, UnplacedEntry } from '../../utils/timeline/entries';
import { relativeDay } from '../date-words';
import { Glyph } from '../Glyph';
import { dayWords, guessWords } from './entry-words';

interface TimelineRowProps {
  entry: TimelineEntry | UnplacedEntry;
  today: string;
  href: string;
  /** It begins today or later. */
  ahead: boolean;
}

const MACHINE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Day, what, who says so; the words lead to the sentence. */
export function TimelineRow({ entry, today, href, ahead }: TimelineRowProps) {
  const { kind, what, source, title, lang, value, glyph } = entry;
  const guess = guessWords(entry);
  const day = 'start' in entry ? new Date(entry.start).toISOString().slice(0, 10) : null;
  return (
    <div class={ahead ? 'tl-row ahead' : 'tl-row'}>
      {kind === 'published' ? <i class="tl-bar" aria-hidden="true" /> : <Glyph kind={glyph} />}
      <time dateTime={MACHINE.test(value) ? value : undefined}>{dayWords(entry, { today })}</time>
      <div class="what">
        <a class="plainlink" href={href} lang={lang ?? undefined} dir="auto">
          {what}
        </a>
        <p class="meta">
          {kind === 'published' && <span>{t('timeline_published')}</span>}
          <bdi>{source || t('source_text')}</bdi>
          {kind === 'mentioned' && (
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
