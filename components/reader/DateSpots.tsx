import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Annotations, Span } from '../../utils/article';
import { t } from '../../utils/i18n';
import type { DateDeeds } from '../DateActions';
import { longTimex } from '../date-words';
import { DateCard } from './DateCard';
import { type DateSpot, dateOf, layOut, markedTimes, spotAt } from './date-spots';

interface DateSpotsProps {
  annotations: Annotations;
  text: string;
  rangesOf: (span: Span) => AbstractRange[];
  /** The element around the text, in which spots and cards are placed. */
  box: RefObject<HTMLElement | null>;
  today: string;
  reference: 'published' | null;
  deeds: DateDeeds;
}

/** Before a card comes under a resting pointer, and before it goes when the pointer has left, in ms. */
const REST_MS = 140;
const LEAVE_MS = 260;

/**
 * Lays a button over each date of the text, for the keyboard: one stop, arrows walk. The pointer goes through them to
 * the text, so that it can be selected, and is followed over the box instead. Either way a card says what the date means.
 */
export function DateSpots(props: DateSpotsProps) {
  const { annotations, text, rangesOf, box, today } = props;
  const spots = useSpots(annotations, rangesOf, box);
  const { open, show, hide, stay } = useOpen(box, spots);
  const [at, setAt] = useState(0);
  const layer = useRef<HTMLFieldSetElement>(null);
  const current = Math.min(at, spots.length - 1);
  if (spots.length === 0) return null;

  const buttons = () => [...(layer.current?.querySelectorAll<HTMLElement>('.date-spot') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const inCard = event.target instanceof Element && event.target.closest('.date-card') !== null;
    if (event.key === 'Escape' && open) {
      // The page's own Escape leaves the reader.
      event.stopPropagation();
      if (inCard) buttons()[spots.indexOf(open)]?.focus();
      hide(0);
      return;
    }
    if (inCard) return;
    const to = stepOf(event.key, current, spots.length);
    if (to !== null) {
      event.preventDefault();
      buttons()[to]?.focus();
    }
  };
  const opened = open && spots.find(({ time }) => time.start === open.time.start);
  return (
    <fieldset class="date-spots" aria-label={t('dates_in_text')} ref={layer} onKeyDown={onKeyDown}>
      {spots.map((spot, index) => (
        <button
          key={spot.time.start}
          type="button"
          class="date-spot"
          tabIndex={index === current ? 0 : -1}
          style={styleOf(spot)}
          aria-label={t(
            'date_spot',
            spot.time.text,
            longTimex(spot.time.value, { today }) ?? t('date_no_value'),
          )}
          aria-controls={opened === spot ? 'date-card' : undefined}
          aria-expanded={opened === spot}
          onFocus={() => {
            setAt(index);
            show(spot, 0);
          }}
          onBlur={() => hide(LEAVE_MS)}
          onClick={() => layer.current?.querySelector<HTMLElement>('.date-card button')?.focus()}
        />
      ))}
      {opened && (
        <div
          class="date-card-place"
          style={placeOfCard(opened, box.current)}
          onPointerEnter={stay}
          onPointerLeave={() => hide(LEAVE_MS)}
          onFocusCapture={stay}
        >
          <DateCard
            key={opened.time.start}
            id="date-card"
            date={dateOf(opened.time, annotations, text)}
            today={today}
            reference={props.reference}
            deeds={{
              onCalendar: props.deeds.onCalendar,
              onCorrect: (date, value) => {
                hide(0);
                props.deeds.onCorrect(date, value);
              },
            }}
          />
        </div>
      )}
    </fieldset>
  );
}

/** Where a key leads among the dates; null where it leads nowhere. */
function stepOf(key: string, at: number, count: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function styleOf({ places: [first] }: DateSpot): Record<string, string> {
  const { left, top, width, height } = first!;
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

/** Wider than it ever is. */
const CARD_PX = 330;

/** Below the last line of the date, inside the box. */
function placeOfCard({ places }: DateSpot, box: HTMLElement | null): Record<string, string> {
  const { left, top, height } = places.at(-1)!;
  const most = Math.max(0, (box?.clientWidth ?? 0) - CARD_PX);
  return { left: `${Math.max(0, Math.min(left, most))}px`, top: `${top + height}px` };
}

/** The spots, laid out anew when the text or its width changes. */
function useSpots(
  annotations: Annotations,
  rangesOf: DateSpotsProps['rangesOf'],
  box: RefObject<HTMLElement | null>,
): DateSpot[] {
  const [spots, setSpots] = useState<DateSpot[]>([]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setSpots(layOut(markedTimes(annotations), { box: element, rangesOf }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [annotations, rangesOf, box]);
  return spots;
}

/** Which date's card is open, by pointer or focus. */
function useOpen(box: RefObject<HTMLElement | null>, spots: readonly DateSpot[]) {
  const [open, setOpen] = useState<DateSpot | null>(null);
  const timer = useRef(0);
  const over = useRef<DateSpot | null>(null);
  const later = useCallback((spot: DateSpot | null, ms: number) => {
    clearTimeout(timer.current);
    if (ms === 0) setOpen(spot);
    else timer.current = Number(setTimeout(() => setOpen(spot), ms));
  }, []);
  const show = later;
  const hide = useCallback((ms: number) => later(null, ms), [later]);
  const stay = useCallback(() => clearTimeout(timer.current), []);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const follow = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('.date-card, .passage')) return;
      const origin = element.getBoundingClientRect();
      const spot = spotAt(spots, event.clientX - origin.left, event.clientY - origin.top);
      if (spot === over.current && event.type !== 'pointerdown') return;
      over.current = spot;
      if (spot) later(spot, event.type === 'pointerdown' ? 0 : REST_MS);
      else if (!element.querySelector('.date-spots :focus')) later(null, LEAVE_MS);
    };
    const leave = () => {
      over.current = null;
      if (!element.querySelector('.date-spots :focus')) later(null, LEAVE_MS);
    };
    element.addEventListener('pointermove', follow);
    element.addEventListener('pointerdown', follow);
    element.addEventListener('pointerleave', leave);
    return () => {
      clearTimeout(timer.current);
      element.removeEventListener('pointermove', follow);
      element.removeEventListener('pointerdown', follow);
      element.removeEventListener('pointerleave', leave);
    };
  }, [box, spots, later]);
  return { open, show, hide, stay };
}
