/** Pairwise precision and recall of a grouping, over all pairs of articles. */

export interface PairCounts {
  right: number;
  found: number;
  wanted: number;
}

/**
 * @param found article → story, as worked out
 * @param wanted article → story, as labelled; an article without one is alone
 * @param unsure pairs (`a b`, sorted) that count neither way
 */
export function pairCounts(
  found: ReadonlyMap<string, string>,
  wanted: ReadonlyMap<string, string>,
  unsure: ReadonlySet<string> = new Set(),
): PairCounts & { wrong: Array<[string, string]>; missed: Array<[string, string]> } {
  const counts = { right: 0, found: 0, wanted: 0 };
  const wrong: Array<[string, string]> = [];
  const missed: Array<[string, string]> = [];
  const ids = [...found.keys()].toSorted();
  for (const [at, a] of ids.entries()) {
    for (const b of ids.slice(at + 1)) {
      if (unsure.has(`${a} ${b}`)) continue;
      const together = found.get(a) === found.get(b);
      const belong = wanted.get(a) !== undefined && wanted.get(a) === wanted.get(b);
      if (together) counts.found++;
      if (belong) counts.wanted++;
      if (together && belong) counts.right++;
      else if (together) wrong.push([a, b]);
      else if (belong) missed.push([a, b]);
    }
  }
  return { ...counts, wrong, missed };
}

export function scoreLine({ right, found, wanted }: PairCounts): string {
  const share = (part: number, of: number) => (of === 0 ? '–' : (part / of).toFixed(3));
  return `precision ${share(right, found)} (${right} of ${found} pairs), recall ${share(right, wanted)} (of ${wanted})`;
}
