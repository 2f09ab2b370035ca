import { terms } from './words';

const SHINGLE_WORDS = 4;

/** Every run of four words of a text, as a set (Broder's w-shingling). */
function shingles(text: string): Set<string> {
  const all = terms(text);
  if (all.length < SHINGLE_WORDS) return new Set(all.length ? [all.join(' ')] : []);
  const found = new Set<string>();
  for (let i = 0; i + SHINGLE_WORDS <= all.length; i++) found.add(all.slice(i, i + SHINGLE_WORDS).join(' '));
  return found;
}

/**
 * How much two texts have in common, 0..1: Broder's containment of the smaller shingle set in the larger, so that
 * a story that has grown, or was shortened, still counts as the same.
 */
export function similarity(a: string, b: string): number {
  const [small, large] = [shingles(a), shingles(b)].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  if (small.size === 0) return large.size === 0 ? 1 : 0;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size;
}
