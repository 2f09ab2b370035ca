import { useEffect, useRef } from 'preact/hooks';
import type { BodyFacts } from '../../components/reader/ArticleBody';
import { rectsOf } from '../../components/reader/passage-place';
import type { useToast } from '../../components/use-toast';
import { t } from '../../utils/i18n';
import { type ReadingPlaces, readingPlace, withReadingPlace } from '../../utils/reader-places';
import { readingPlaces } from '../../utils/settings';

/** Height of the bar over the text and a little more, px. */
const BAR_PX = 68;
/** A place is kept when the scrolling has rested this long. */
const RESTED_MS = 600;
/** Who has read so much of an article begins it anew next time, per cent. */
const READ = 97;

// Asked for at once, so that it is here before the article is.
const kept: Promise<ReadingPlaces> = readingPlaces.getValue().catch(() => []);

interface ReadingPlaceOptions {
  /** In the library; undefined: places of articles that are not kept are not kept either. */
  key: string | undefined;
  facts: BodyFacts;
  /** The reader was opened at a passage. */
  asked: boolean;
  progress: number;
  toasts: ReturnType<typeof useToast>;
}

/** Opens an article of the library where it was left, and remembers where that is. */
export function useReadingPlace({ key, facts, asked, progress, toasts }: ReadingPlaceOptions): void {
  const { box, rangesOf } = facts;
  const { show } = toasts;
  const began = useRef(false);
  useEffect(() => {
    if (!box || key === undefined || began.current) return;
    began.current = true;
    if (asked || scrollY > 0) return;
    void kept.then((places) => {
      const at = readingPlace(places, key);
      if (at === 0 || !bringUp(at, rangesOf)) return;
      show(t('place_found'), {
        label: t('place_begin'),
        run: () => scrollTo({ top: 0, behavior: 'instant' }),
      });
    });
  }, [box, key, asked, rangesOf, show]);

  const latest = useRef({ facts, progress });
  latest.current = { facts, progress };
  useEffect(() => {
    if (!box || key === undefined) return;
    let timer = 0;
    const keep = async () => {
      timer = 0;
      const now = latest.current;
      const at = now.progress >= READ ? 0 : placeAtTop(now.facts);
      const places = await readingPlaces.getValue();
      if (readingPlace(places, key) !== at) await readingPlaces.setValue(withReadingPlace(places, key, at));
    };
    const soon = () => {
      clearTimeout(timer);
      timer = Number(setTimeout(() => keep().catch(console.warn), RESTED_MS));
    };
    const leave = () => {
      if (timer === 0) return;
      clearTimeout(timer);
      keep().catch(console.warn);
    };
    addEventListener('scroll', soon, { passive: true });
    addEventListener('pagehide', leave);
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', soon);
      removeEventListener('pagehide', leave);
    };
  }, [box, key]);
}

function bringUp(at: number, rangesOf: BodyFacts['rangesOf']): boolean {
  const [line] = rectsOf(rangesOf({ start: at, end: at + 1 }), document);
  if (!line) return false;
  scrollTo({ top: line.top + scrollY - BAR_PX, behavior: 'instant' });
  return true;
}

/** Place in the text of the first line below the bar; 0 while the beginning can be seen. */
export function placeAtTop({ box, spanOf, rangesOf }: BodyFacts): number {
  if (!box || scrollY < 80) return 0;
  const blocks = box.querySelectorAll<HTMLElement>('.article :is(p, li, h2, h3, h4, blockquote, td)');
  const block = [...blocks].find((one) => one.getBoundingClientRect().bottom > BAR_PX + 12);
  if (!block) return 0;
  const range = document.createRange();
  range.selectNodeContents(block);
  const span = spanOf(range);
  if (!span) return 0;
  // Within a long paragraph, the line: halving finds the first character that is below the bar.
  let [low, high] = [span.start, span.end - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = rectsOf(rangesOf({ start: middle, end: middle + 1 }), document)[0]?.bottom;
    if (bottom !== undefined && bottom < BAR_PX + 4) low = middle + 1;
    else high = middle;
  }
  return low;
}
