/** A name as reference managers want it; `literal` where it has no parts, or they cannot be told. */
export type PersonName =
  | { literal: string }
  | { family: string; given: string; particle?: string; suffix?: string };

/** Small words that belong to the family name, lower-cased: "van Gogh", "bin Salman". */
const PARTICLES = new Set(
  (
    'von van der den de del della degli dei di da das dos do du la le les lo ten ter te zu zum zur af av ' +
    'bin ibn bint ben abu al el ul ad vom het d l'
  ).split(' '),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** What is an office, a desk or a firm and no person. */
const COLLECTIVE =
  /\b(?:staff|desk|news|newsroom|team|editors?|editorial|board|agency|agencies|press|reporters?|correspondents?|bureau|writers?|media|service|times|post|courier|herald|tribune|wire|magazine|network|group|inc|ltd|llc|gmbh|university|institute|ministry|department|committee|association|foundation|council|the)\b/i;
/** Scripts that write names without spaces, or with the family name first. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;

/**
 * Splits a name of a byline. The last word is the family name, with the particles before it ("Ludwig van Beethoven",
 * "Mohammed bin Salman") and what a Spanish "y" or a Catalan "i" joins to it ("José Ortega y Gasset"); "Brandl, Tomas"
 * is taken as written. Double surnames without a joint cannot be told from a middle name and are not split off.
 * @param collectives names known to be no person's: the paper, its agency
 */
export function personName(name: string, collectives: readonly string[] = []): PersonName {
  const words = name.split(/\s+/).filter(Boolean);
  const literal = { literal: words.join(' ') };
  const isCollective = collectives.some((one) => one.toLowerCase() === literal.literal.toLowerCase());
  if (isCollective || words.length < 2 || words.length > 6) return literal;
  if (UNSPACED.test(name) || COLLECTIVE.test(name) || /[\d&/@|]/.test(name)) return literal;
  const suffix = SUFFIX.test(words.at(-1)!) ? words.pop()! : undefined;
  const written = words.join(' ').replace(/,$/, '');
  const inverted = /^([^,]+), ([^,]+)$/.exec(written);
  if (inverted) return named(inverted[2]!, inverted[1]!, suffix);
  if (written.includes(',') || !written.includes(' ')) return literal;
  const parts = written.split(' ');
  const at = familyAt(parts);
  return named(parts.slice(0, at).join(' '), parts.slice(at).join(' '), suffix);
}

function familyAt(parts: readonly string[]): number {
  let at = parts.length - 1;
  if (at >= 3 && /^[yi]$/.test(parts[at - 1]!)) at -= 2;
  // The first word is always given.
  while (at > 1 && PARTICLES.has(parts[at - 1]!.toLowerCase())) at--;
  return at;
}

/** Only particles in small letters stand apart: "Van Gogh" is sorted and written as it is. */
function named(given: string, whole: string, suffix: string | undefined): PersonName {
  const [, particle = '', family = whole] = /^((?:\p{Ll}[\p{L}'’]* )+)(\S.*)$/u.exec(whole) ?? [];
  return {
    ...{ family, given },
    ...(particle && { particle: particle.trim() }),
    ...(suffix !== undefined && { suffix }),
  };
}
