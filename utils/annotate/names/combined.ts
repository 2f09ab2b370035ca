import type { Mention } from '../../article';
import type { TokenisedText } from '../document';
import { CLAIMS, type Claim } from './claims';
import type { NameOptions, NameRecogniser } from './recogniser';
import { type Retyping, retype } from './retype';

export interface CombinedOptions {
  claims?: readonly Claim[];
  retyping?: Retyping;
}

/**
 * Two engines as one: what `first` finds, but what `second` finds where a claim (claims.ts) says that it knows
 * better. Then names take the types that the text itself gives them (retype.ts).
 */
export function combinedRecogniser(
  first: NameRecogniser,
  second: NameRecogniser,
  { claims = CLAIMS, retyping = retype }: CombinedOptions = {},
): NameRecogniser {
  return {
    id: `${first.id}+${second.id}`,
    *recognise(document: TokenisedText, options: NameOptions): Generator<void, Mention[]> {
      const found = yield* first.recognise(document, options);
      const others = yield* second.recognise(document, options);
      const merged = merge(document, { found, others }, claims);
      yield;
      return retyping(document, merged, options);
    },
  };
}

/** `found` without what overlaps an accepted one of `others`, and those; in order. */
function merge(
  document: TokenisedText,
  { found, others }: { found: readonly Mention[]; others: readonly Mention[] },
  claims: readonly Claim[],
): Mention[] {
  const accepted: Mention[] = [];
  const beaten = new Set<Mention>();
  let next = 0;
  others.forEach((mention, index) => {
    while (next < found.length && found[next]!.end <= mention.start) next += 1;
    const rivals: Mention[] = [];
    for (let i = next; i < found.length && found[i]!.start < mention.end; i++) rivals.push(found[i]!);
    const evidence = { document, mention, rivals, before: others[index - 1], after: others[index + 1] };
    if (!claims.some(({ type, holds }) => type === mention.type && holds(evidence))) return;
    accepted.push(mention);
    for (const rival of rivals) beaten.add(rival);
  });
  const kept = found.filter((mention) => !beaten.has(mention));
  return [...kept, ...accepted].sort((a, b) => a.start - b.start);
}
