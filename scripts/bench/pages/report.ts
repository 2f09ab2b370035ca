import { countShort, losses, NEWS_CORE, type Row, share, tableOf, worst } from './summary';
import type { Page, PageScore, Prediction, ReaderName, Scorer } from './types';

export type Predictions = Map<ReaderName, Map<string, Prediction>>;

interface Scored {
  row: Row;
  pages: PageScore[];
}

/** Every reader on the same pages. */
function scoreAll(set: string, pages: Page[], { predictions, scorer }: World): Scored[] {
  const gold = pages.map((page) => page.gold);
  const results = [...predictions].map(([reader, made]) => {
    const pred = pages.flatMap(({ key }) => made.get(key) ?? []);
    return { reader, ...scorer.evaluate(gold, pred, { boot: 300 }) };
  });
  const readability = results.find(({ reader }) => reader === 'readability')?.pages;
  return results.map(({ reader, r: score, pages: each }) => {
    const comparable = readability && reader !== 'readability' && score.scored > 0;
    return {
      row: {
        set,
        reader,
        score,
        short: countShort(each),
        lost: comparable ? losses(each, readability).length : null,
      },
      pages: each,
    };
  });
}

export interface World {
  predictions: Predictions;
  scorer: Scorer;
}

function worstLines(scored: Scored[], count: number): string[] {
  const of = (reader: ReaderName) => scored.find(({ row }) => row.reader === reader)?.pages ?? [];
  const ours = of('dateline');
  const theirs = new Map(of('readability').map((page) => [page.id, page]));
  const worse = worst(ours, count).map(({ id, f1, p, r }) => {
    const other = theirs.has(id) ? `, Readability ${share(theirs.get(id)?.f1)}` : '';
    return `  ${share(f1).padEnd(4)}  ${id}  (P ${share(p)} R ${share(r)}${other})`;
  });
  const lost = losses(ours, of('readability'))
    .slice(0, count)
    .map(({ id, kept, readability }) => `  ${id}  (R ${share(kept)}, Readability ${share(readability)})`);
  return [
    ...(worse.length > 0 ? ['', 'Worst pages by F1:', ...worse] : []),
    ...(lost.length > 0 ? ['', 'Most of the body lost that Readability kept:', ...lost] : []),
  ];
}

/** The tables per set and of the news sets together, then the worst pages. */
export function reportOn(pages: Page[], { count, ...world }: World & { count: number }): string {
  const sets = [...new Set(pages.map(({ set }) => set))];
  const perSet = sets.flatMap((set) =>
    scoreAll(
      set,
      pages.filter((page) => page.set === set),
      world,
    ),
  );
  const core = pages.filter(({ set }) => NEWS_CORE.includes(set));
  const together = new Set(core.map(({ set }) => set));
  const pooled = together.size > 1 ? scoreAll('news core', core, world) : [];
  const partial = together.size === NEWS_CORE.length ? [] : [`(news core: ${[...together].join(', ')} only)`];
  return [
    tableOf([...perSet, ...pooled].map(({ row }) => row)),
    ...(pooled.length > 0 ? partial : []),
    ...worstLines(scoreAll('all', pages, world), count),
  ].join('\n');
}
