/** Which of the dates that a page states is that of its publication, and what speaks against it. */
import type { Dated, DateSource } from '../article';
import type { DateCandidate } from './publication-date';

/** Best first; `given` outranks nothing, it fills a gap. */
const RANK: readonly DateSource[] = ['json-ld', 'meta', 'time', 'url', 'visible', 'dateline', 'given'];
const DAY_MS = 86_400_000;
/** Zones and late-night publishing move a day by one; more is another date. */
const TOLERANCE_DAYS = 2;

export interface DateChoice {
  published: Dated | null;
  modified: Dated | null;
}

/**
 * The best published and modified dates; where good sources disagree, uncertain and with what the next best says. A
 * change before publication is none: a text is written before a timer publishes it.
 */
export function chooseDates(
  published: readonly DateCandidate[],
  modified: readonly DateCandidate[],
  { isNews = false } = {},
): DateChoice {
  const first = outvoted(published) ?? (isNews ? reissued(published, modified) : null) ?? best(published);
  const last = best(modified);
  if (!first) return { published: null, modified: last };
  const other = best(published.filter((one) => isOther(one, first)));
  const isEarlier = last !== null && isBefore(last.value, first.value);
  const early = isEarlier && daysApart(first.value, last.value) > 1 ? last : null;
  const against = other ?? early;
  return {
    published: against
      ? { ...first, certain: false, against: { value: against.value, source: against.source } }
      : first,
    modified: isEarlier ? null : last,
  };
}

/** Of another source, and too far away for zones and late nights. */
function isOther({ source, value }: DateCandidate, first: Dated): boolean {
  return source !== first.source && source !== 'given' && daysApart(value, first.value) > TOLERANCE_DAYS;
}

/** The line that holds a `<time>` says what it says. */
const shown = (source: DateSource) => (source === 'time' ? 'visible' : source);

/**
 * What two other sources say alike, where the best one stands alone with another day: templates keep the day on which a
 * text was first set up, or print that of the template.
 */
function outvoted(published: readonly DateCandidate[]): DateCandidate | null {
  const first = best(published);
  const others = first ? published.filter((one) => isOther(one, first)) : [];
  const alone = published.every((one) => one.source === first?.source || others.includes(one));
  if (!alone) return null;
  const agreed = others.filter((one) =>
    others.some(
      ({ source, value }) => shown(source) !== shown(one.source) && daysApart(value, one.value) <= 1,
    ),
  );
  return best(agreed);
}

/**
 * What the page shows its readers where the data call that day the last change, and say nothing but an earlier one of
 * publication: a story brought out again. Guides and shops show their last change too, but so as to look new.
 */
function reissued(
  published: readonly DateCandidate[],
  modified: readonly DateCandidate[],
): DateCandidate | null {
  const first = best(published);
  const shown = published.find(({ source }) => source === 'visible');
  if (!first || !shown || !isOther(shown, first) || isBefore(shown.value, first.value)) return null;
  const isShown = ({ value }: DateCandidate) => daysApart(value, shown.value) <= 1;
  const isDenied = published.some((one) =>
    one.source === 'visible' ? !isShown(one) : one.source === 'url' && !isOther(one, first),
  );
  const isStated = modified.some((one) => isShown(one) && /^(?:json-ld|meta)$/.test(one.source));
  return isStated && !isDenied ? best(published.filter(isShown)) : null;
}

function best(candidates: readonly DateCandidate[]): DateCandidate | null {
  for (const source of RANK) {
    const candidate = candidates.find((one) => one.source === source);
    if (candidate) return candidate;
  }
  return null;
}

const ZONED = /T.*(?:Z|[+-]\d\d:\d\d)$/;

/** By the instant where both have a zone, else by the day. */
function isBefore(a: string, b: string): boolean {
  const isExact = ZONED.test(a) && ZONED.test(b);
  return isExact ? Date.parse(a) < Date.parse(b) : a.slice(0, 10) < b.slice(0, 10);
}

/** Whole days between the calendar days of two values, zones left alone. */
function daysApart(a: string, b: string): number {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / DAY_MS;
}
