import type { RawTime } from './shape';

/** The longest expression wins, then the first recogniser. */
export function withoutOverlaps(found: readonly RawTime[]): readonly RawTime[] {
  if (found.length < 2) return found;
  const byPlace = [...found].sort((a, b) => a.start - b.start);
  const kept: RawTime[] = [];
  for (let from = 0; from < byPlace.length; ) {
    let end = byPlace[from]!.end;
    let to = from + 1;
    for (; to < byPlace.length && byPlace[to]!.start < end; to++) end = Math.max(end, byPlace[to]!.end);
    if (to === from + 1) kept.push(byPlace[from]!);
    else kept.push(...longestOf(byPlace.slice(from, to)));
    from = to;
  }
  return kept;
}

/** Of expressions that hang together by overlaps; those of one length stand in the order of their recognisers. */
function longestOf(cluster: readonly RawTime[]): RawTime[] {
  const kept: RawTime[] = [];
  for (const raw of [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => raw.end <= start || raw.start >= end)) kept.push(raw);
  return kept.sort((a, b) => a.start - b.start);
}
