/** Which blocks of a page are its article, told from the gold text. */

const TOKENS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}_])+/gu;
const RUN = 4;

/** The scorer's tokens. */
export const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

function runsOf(tokens: readonly string[]): string[] {
  const runs: string[] = [];
  for (let at = 0; at + RUN <= tokens.length; at++) runs.push(tokens.slice(at, at + RUN).join('\u0001'));
  return runs;
}

export interface Labels {
  /** Share of each block that stands in the gold text, 0..1. */
  label: number[];
  weight: number[];
}

/** `texts` are the blocks of a page in order; `optional` are lines of the gold that may be kept or not. */
export function labelBlocks(texts: readonly string[], gold: string, optional: readonly string[]): Labels {
  const tokens = texts.map(tokensOf);
  const all = tokensOf(gold);
  const runs = new Map<string, number>();
  for (const run of runsOf(all)) runs.set(run, (runs.get(run) ?? 0) + 1);
  const lines = new Set(gold.split('\n').map((line) => tokensOf(line).join(' ')));
  const maybe = new Set(optional.flatMap((line) => runsOf(tokensOf(line))));
  /** Whether the block goes on in the gold where its neighbour ends or begins. */
  const joins = (left: number, right: number): boolean => {
    const [before, after] = [tokens[left]?.slice(-2), tokens[right]?.slice(0, 2)];
    return before?.length === 2 && after?.length === 2 && runs.has([...before, ...after].join('\u0001'));
  };
  const context = (at: number) => Number(joins(at - 1, at)) + Number(joins(at, at + 1));
  const label = tokens.map((own, at) => {
    const ownRuns = runsOf(own);
    if (ownRuns.length > 0) return ownRuns.filter((run) => runs.has(run)).length / ownRuns.length;
    if (own.length === 0) return 0;
    if (lines.has(own.join(' '))) return 1;
    const around = [...(tokens[at - 1]?.slice(-3) ?? []), ...own, ...(tokens[at + 1]?.slice(0, 3) ?? [])];
    const spans = runsOf(around);
    return spans.length > 0 ? spans.filter((run) => runs.has(run)).length / spans.length : 0;
  });
  keepOneCopy(tokens, label, { runs, context });
  const weight = tokens.map((own, at) => {
    const ambiguous = label[at]! > 0.25 && label[at]! < 0.75 ? 0.3 : 1;
    const free = maybe.size > 0 && runsOf(own).some((run) => maybe.has(run)) ? 0.1 : 1;
    return (ambiguous * free * Math.sqrt(Math.max(1, own.length))) / Math.sqrt(Math.max(50, all.length));
  });
  return { label: label.map((value) => (value >= 0.5 ? 1 : 0)), weight };
}

/** Text that stands on the page more often than in the gold is article where its neighbours are. */
function keepOneCopy(
  tokens: readonly string[][],
  label: number[],
  { runs, context }: { runs: ReadonlyMap<string, number>; context: (at: number) => number },
): void {
  const copies = new Map<string, number[]>();
  for (const [at, own] of tokens.entries()) {
    if (label[at]! < 0.5) continue;
    const key = own.join(' ');
    copies.set(key, [...(copies.get(key) ?? []), at]);
  }
  for (const [key, places] of copies) {
    if (places.length < 2) continue;
    const wanted = Math.max(
      1,
      Math.min(...runsOf(key.split(' ')).map((run) => runs.get(run) ?? 1), places.length),
    );
    const near = (at: number) =>
      [-3, -2, -1, 1, 2, 3].filter((step) => (label[at + step] ?? 0) >= 0.5).length;
    const ranked = [...places].sort((a, b) => context(b) - context(a) || near(b) - near(a) || a - b);
    for (const at of ranked.slice(wanted)) label[at] = 0;
  }
}

const SECOND_LEVEL = new Set('co com org net gov gob gouv ac edu or ne go in asn gen web'.split(' '));

/** The part of a host that somebody registered, by form. */
export function registeredDomain(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname : url;
  const parts = host.replace(/^www\./, '').split('.');
  const keep = (parts.at(-1)?.length ?? 0) === 2 && SECOND_LEVEL.has(parts.at(-2) ?? '') ? 3 : 2;
  return parts.slice(-keep).join('.');
}

export const FOLDS = 5;

/** FNV-1a, so that a page stays in its fold whatever else is there. */
export function foldOf(domain: string, folds: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < domain.length; at++) hash = Math.imul(hash ^ domain.charCodeAt(at), 0x01000193) >>> 0;
  return hash % folds;
}
