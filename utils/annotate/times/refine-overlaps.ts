import type { RawTime } from './shape';

/** The longest expression wins, then the first recogniser. */
export function withoutOverlaps(found: readonly RawTime[]): readonly RawTime[] {
  if (found.length < 2) return found;
  const byPlace = inPlace(found);
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

/** In the order of the text, which they nearly are in: each is moved before those few that begin after it. */
function inPlace(found: readonly RawTime[]): RawTime[] {
  const byPlace = found.slice();
  for (let i = 1; i < byPlace.length; i++) {
    const raw = byPlace[i]!;
    let to = i;
    while (to > 0 && byPlace[to - 1]!.start > raw.start) {
      byPlace[to] = byPlace[to - 1]!;
      to -= 1;
    }
    byPlace[to] = raw;
  }
  return byPlace;
}

/** Of expressions that hang together by overlaps; those of one length stand in the order of their recognisers. */
function longestOf(cluster: readonly RawTime[]): RawTime[] {
  const kept: RawTime[] = [];
  for (const raw of [...cluster].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(({ start, end }) => raw.end <= start || raw.start >= end)) kept.push(raw);
  return kept.sort((a, b) => a.start - b.start);
}
