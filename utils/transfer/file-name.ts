/**
 * Bytes of a name without its extension. Most file systems allow 255; there is room left for a day, a number, an
 * extension, and the longer form in which some encrypt names (143).
 */
const MAX_BYTES = 108;

/** Reserved by Windows, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\.|$)/i;
/** Refused by Windows, read as a path, or with a meaning in Obsidian's links (`# ^ [ ]`). */
const REFUSED = /[<>:"/\\|?*#^[\]]/g;
/** Control characters, lone surrogates and those that are not seen but turn text round or join it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu;

/** A file name made from a title, without extension, that every common file system takes. */
export function fileName(title: string, fallback = 'article'): string {
  const seen = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ').replace(UNSEEN, '');
  const plain = seen.replace(/ +/g, ' ');
  const trimmed = trim(cutBytes(trim(plain), MAX_BYTES));
  if (!trimmed) return fallback;
  return RESERVED.test(trimmed) ? `_${trimmed}` : trimmed;
}

/** Hidden on Unix when it begins with a dot; Windows drops dots and spaces at the end. */
function trim(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

function cutBytes(text: string, max: number): string {
  let [bytes, at] = [0, 0];
  for (const character of text) {
    bytes += bytesIn(character.codePointAt(0)!);
    if (bytes > max) return text.slice(0, at);
    at += character.length;
  }
  return text;
}

/** Of a character in UTF-8. */
const bytesIn = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** Gives every name once: `Flood.md`, `Flood (2).md`. Some file systems take `Flood` and `flood` for one. */
export function distinctNames(): (name: string, extension: string) => string {
  const taken = new Set<string>();
  return (name, extension) => {
    for (let number = 1; ; number++) {
      const candidate = number === 1 ? name : `${name} (${number})`;
      const folded = candidate.normalize('NFD').toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return candidate + extension;
    }
  };
}
