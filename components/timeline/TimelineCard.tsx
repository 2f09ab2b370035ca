import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import type { TimelineEntry } from '../../utils/timeline/entries';
import { Button } from '../Button';
import { Glyph } from '../Glyph';
import { dayWords, guessWords, reachWords } from './entry-words';
import type { Mark } from './TimelineMarks';

interface TimelineCardProps {
  mark: Mark;
  pinned: boolean;
  /** Of the chart. */
  widthPx: number;
  heightPx: number;
  today: string;
  hrefOf: (entry: TimelineEntry) => string;
  onClose: () => void;
  onCloser: (from: number, to: number) => void;
}

/** Shown while it is only pointed at. */
const MOST_POINTED = 5;
const MOST_OPENED = 60;
const WIDTH_PX = 320;
/** About what it takes at most. */
const HEIGHT_PX = 240;
const AXIS_PX = 42;

/** What stands at a place of the timeline: day, event, article. Opened, it lists links. */
export function TimelineCard(props: TimelineCardProps) {
  const { mark, pinned, widthPx, heightPx, onClose } = props;
  const { entries } = mark;
  const root = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const card = root.current;
    if (!card) return;
    card.querySelector<HTMLElement>('a')?.focus();
    const outside = (event: PointerEvent) => {
      if (!card.contains(event.target as Node)) close.current();
    };
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      close.current();
    };
    document.addEventListener('pointerdown', outside);
    card.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('pointerdown', outside);
  }, [pinned]);
  const middle = 'widthPx' in mark ? mark.x + Math.min(mark.widthPx, widthPx) / 2 : mark.x;
  const left = Math.min(Math.max(middle - WIDTH_PX / 2, 4), Math.max(4, widthPx - WIDTH_PX - 4));
  // Below the mark, or above it where the chart ends soon.
  const above = mark.y > HEIGHT_PX && heightPx - mark.y < HEIGHT_PX;
  const style = {
    left: `${left}px`,
    ...(above ? { bottom: `${heightPx - mark.y + 14}px` } : { top: `${mark.y + AXIS_PX + 14}px` }),
  };
  const inside = <CardBody {...props} />;
  if (!pinned) {
    return (
      <div class="tl-card" role="tooltip" style={style}>
        {inside}
      </div>
    );
  }
  const label = plural('timeline_cluster', entries.length, reachWords(entries));
  return (
    <section class="tl-card pinned" ref={root} aria-label={label} style={style}>
      {inside}
    </section>
  );
}

function CardBody({ mark: { entries }, pinned, today, hrefOf, onCloser }: TimelineCardProps) {
  const shown = entries.slice(0, pinned ? MOST_OPENED : MOST_POINTED);
  const rest = entries.length - shown.length;
  const [from, to] = [entries[0]!.start, Math.max(...entries.map(({ end }) => end))];
  return (
    <>
      {entries.length > 1 && (
        <p class="tl-card-head">
          <b>{plural('timeline_cluster', entries.length, reachWords(entries))}</b>
          {pinned && (
            <Button small icon="search" onClick={() => onCloser(from, to)}>
              {t('timeline_closer_here')}
            </Button>
          )}
        </p>
      )}
      <ul>
        {shown.map((entry) => (
          <li key={entry.id}>
            <CardEntry entry={entry} today={today} href={pinned ? hrefOf(entry) : null} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{plural('timeline_more', rest)}</p>}
    </>
  );
}

function CardEntry({ entry, today, href }: { entry: TimelineEntry; today: string; href: string | null }) {
  const { kind, what, source, title, lang } = entry;
  const guess = guessWords(entry);
  const words = (
    <span lang={lang ?? undefined} dir="auto">
      {what}
    </span>
  );
  return (
    <>
      {kind === 'published' ? <i class="tl-bar" aria-hidden="true" /> : <Glyph kind={entry.glyph} />}
      <div>
        <b>{dayWords(entry, { today })}</b>
        <p class="what">{href ? <a href={href}>{words}</a> : words}</p>
        <p class="quiet">
          <bdi>{source || t('source_text')}</bdi>
          {kind === 'mentioned' && (
            <bdi lang={lang ?? undefined} class="clip">
              {title}
            </bdi>
          )}
          {kind === 'published' && <span>{t('timeline_published')}</span>}
        </p>
        {guess && <p class="flag unsure">{guess}</p>}
      </div>
    </>
  );
}
