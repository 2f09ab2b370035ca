import { useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import type { Mentioned } from '../../utils/library/search/mentioned';
import { parsePeriod } from '../../utils/library/search/periods';
import { Button } from '../Button';
import { monthWords, tickWords } from '../date-words';

interface DatesFacetProps {
  mentioned: Mentioned;
  /** As it stands in the query: `2025-04..2025-06`; null: all dates. */
  chosen: string | null;
  /** Null: all dates again. */
  onChange: (period: string | null) => void;
}

type Bars = Mentioned['bars'];
/** Of the bars, the first and the last chosen. */
type Ends = [first: number, last: number];

/** Of what times the articles found speak, with two handles to narrow it. */
export function DatesFacet({ mentioned: { unit, bars }, chosen, onChange }: DatesFacetProps) {
  /** While a handle is dragged. */
  const [held, setHeld] = useState<Ends | null>(null);
  const [first, last] = held ?? endsOf(bars, chosen);
  const wordsOf = (month: string) => {
    const at = Date.parse(`${month}-01`);
    return unit === 'month' || unit === 'quarter' ? monthWords(at) : tickWords(at, 'year');
  };
  const isNarrowed = first > 0 || last < bars.length - 1;
  const most = Math.max(...bars.map(({ count }) => count));
  const highest = bars.find(({ count }) => count === most)!;
  const change = (ends: Ends, done: boolean) => {
    setHeld(done ? null : ends);
    if (done) onChange(periodOf(bars, ends));
  };
  const handles = [
    {
      name: t('mentioned_from'),
      value: first,
      words: wordsOf(bars[first]!.from),
      endsAt: (at: number): Ends => [Math.min(at, last), last],
    },
    {
      name: t('mentioned_to'),
      value: last,
      words: wordsOf(bars[last]!.to),
      endsAt: (at: number): Ends => [first, Math.max(at, first)],
    },
  ];
  return (
    <section class="facet dates-facet">
      <h2 class="label">{t('mentioned')}</h2>
      <div
        class="hist"
        role="img"
        aria-label={plural(
          'mentioned_most',
          most,
          wordsOf(highest.from),
          wordsOf(bars[0]!.from),
          wordsOf(bars.at(-1)!.to),
        )}
      >
        {bars.map(({ from, count }, at) => (
          <i
            key={from}
            class={isNarrowed && at >= first && at <= last ? 'on' : undefined}
            style={{ height: `${count === 0 ? 0 : Math.max(2, Math.round((30 * count) / most))}px` }}
          />
        ))}
      </div>
      <div class="handles">
        {handles.map(({ name, value, words, endsAt }) => (
          <input
            key={name}
            type="range"
            min={0}
            max={bars.length - 1}
            value={value}
            aria-label={name}
            aria-valuetext={words}
            onInput={(event) => change(endsAt(event.currentTarget.valueAsNumber), false)}
            onChange={(event) => change(endsAt(event.currentTarget.valueAsNumber), true)}
          />
        ))}
      </div>
      <div class="axis" aria-hidden="true">
        <span>{handles[0]!.words}</span>
        <span>{handles[1]!.words}</span>
      </div>
      {chosen !== null && (
        <Button variant="link" class="more" onClick={() => onChange(null)}>
          {t('mentioned_all')}
        </Button>
      )}
    </section>
  );
}

/** Bars that a period touches; all of them where it touches none. */
function endsOf(bars: Bars, chosen: string | null): Ends {
  const period = chosen === null ? null : parsePeriod(chosen, true);
  const touched = bars.flatMap(({ from, to }, at) => {
    const [begin, end] = parsePeriod(`${from}..${to}`, true)!;
    return period && period[0] <= end && period[1] >= begin ? [at] : [];
  });
  return touched.length > 0 ? [touched[0]!, touched.at(-1)!] : [0, bars.length - 1];
}

function periodOf(bars: Bars, [first, last]: Ends): string | null {
  if (first === 0 && last === bars.length - 1) return null;
  const [from, to] = [bars[first]!.from, bars[last]!.to];
  return from === to ? from : `${from}..${to}`;
}
