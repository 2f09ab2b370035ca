/** Which word sets are alike (Jaccard), without comparing each with each: by counting, word by word, who shares it. */
export function alikeSets(sets: ReadonlyArray<ReadonlySet<string>>, least: number): Array<[number, number]> {
  const having = new Map<string, number[]>();
  const found: Array<[number, number]> = [];
  const shared = new Uint16Array(sets.length);
  for (const [at, words] of sets.entries()) {
    const met: number[] = [];
    for (const word of words) {
      const others = having.get(word);
      if (!others) {
        having.set(word, [at]);
        continue;
      }
      for (const other of others) {
        if (shared[other] === 0) met.push(other);
        shared[other]!++;
      }
      others.push(at);
    }
    for (const other of met) {
      const common = shared[other]!;
      if (common / (words.size + sets[other]!.size - common) >= least) found.push([other, at]);
      shared[other] = 0;
    }
  }
  return found;
}

/** So many things of one kind are compared each with each; of more, each with those nearest to it. */
const ALL_PAIRS = 60;
const NEAREST = 30;

/** Pairs of places in a list that is in order, none of it twice. */
export function* nearPairs(count: number): Generator<[number, number]> {
  const reach = count <= ALL_PAIRS ? count : NEAREST;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < Math.min(count, a + 1 + reach); b++) yield [a, b];
  }
}
