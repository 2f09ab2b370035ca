/**
 * `npm run bench -- stories [PAGES_DIR]`: whether articles of one event come together. Pairwise precision and recall on
 * pages labelled by reading (stories.json: ids and labels) and on invented events, each in several orders of arrival.
 * With `--costs 50000` what they cost in a library of so many articles, in Chromium, with the extension as it is built.
 */
import { parseArgs } from 'node:util';
import { costs } from './stories/costs';
import { eventArticles } from './stories/events';
import { groupingOf, type Told } from './stories/grouping';
import { labelled, labelledPages } from './stories/pages';
import { pairCounts, scoreLine } from './stories/scores';

const ORDERS = [1, 2, 3];

export async function stories(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      errors: { type: 'boolean', default: false },
      annotations: { type: 'string' },
      events: { type: 'string', default: '150' },
      costs: { type: 'string' },
    },
  });
  const [dir] = positionals;
  if (values.costs) return (await costs(Number(values.costs))) ? 0 : 1;
  if (dir) {
    const told = await labelledPages(dir, values.annotations);
    const { wanted, unsure } = labelled();
    console.log(
      `${told.length} news pages, ${wanted.size} of them in ${new Set(wanted.values()).size} stories:`,
    );
    await inOrders(told, wanted, { unsure, errors: values.errors });
  }
  const invented = eventArticles({ seed: 11, events: Number(values.events), days: 120 });
  const wanted = new Map(invented.map(({ id, event }) => [id, event]));
  console.log(`${invented.length} invented articles of ${new Set(wanted.values()).size} events:`);
  await inOrders(invented, wanted, { unsure: new Set(), errors: false });
  return 0;
}

interface Judging {
  unsure: ReadonlySet<string>;
  /** Print what is wrong and what is missed in the first order. */
  errors: boolean;
}

async function inOrders(
  told: readonly Told[],
  wanted: ReadonlyMap<string, string>,
  { unsure, errors }: Judging,
): Promise<void> {
  const groupings: Array<Map<string, string>> = [];
  for (const order of ORDERS) {
    const found = await groupingOf(told, order);
    groupings.push(found);
    const score = pairCounts(found, wanted, unsure);
    console.log(`  order ${order}: ${scoreLine(score)}`);
    if (!errors || order !== ORDERS[0]) continue;
    const titles = new Map(told.map(({ id, article }) => [id, article.title.slice(0, 60)]));
    for (const [kind, pairs] of [
      ['wrong', score.wrong],
      ['missed', score.missed],
    ] as const) {
      for (const pair of pairs)
        console.log(`    ${kind}: ${pair.map((id) => `${id} ${titles.get(id)}`).join(' | ')}`);
    }
  }
  const [first, ...others] = groupings;
  const same = others.map((other) => pairCounts(other, first!));
  const [right, all] = same.reduce(
    ([a, b], { right: r, found, wanted: w }) => [a + r, b + found + w - r],
    [0, 0],
  );
  console.log(
    `  pairs that are together in two orders, of those together in either: ${(right / Math.max(1, all)).toFixed(3)}`,
  );
}
