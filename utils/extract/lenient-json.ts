/** JSON as pages write it by hand or by template: with comments, stray commas, raw line ends and quotes. */
import { decodeReferences } from './fold';
import type { JsonValue } from './json-ld';

/** The values of a block; several objects after one another are tolerated. Nothing when it cannot be repaired. */
export function parseLenient(source: string): JsonValue[] {
  const text = source
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '')
    .trim();
  if (!text) return [];
  for (const attempt of [
    () => text,
    () => repair(text),
    () => `[${repair(text).replace(/\}\s*\{/g, '},{')}]`,
    () => repair(decodeReferences(text)),
  ]) {
    const value = tryParse(attempt());
    if (value !== undefined) return [value];
  }
  return [];
}

function tryParse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Comments and trailing commas removed; raw line ends, stray quotes and bad escapes inside strings made legal. */
function repair(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '"') {
      const string = readString(text, at);
      out += string.json;
      at = string.end;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      at = end < 0 ? text.length : end + 2;
    } else if (text.startsWith('//', at)) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end;
    } else {
      out += char;
      at++;
    }
  }
  return dropStrayCommas(out);
}

/** A string that starts at `start`, as legal JSON, and where it ends. */
function readString(text: string, start: number): { json: string; end: number } {
  let json = '"';
  let at = start + 1;
  for (; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\') {
      const next = text[at + 1] ?? '';
      const legal = /["\\/bfnrt]/.test(next) || /^u[\da-f]{4}/i.test(text.slice(at + 1, at + 6));
      json += legal ? char + next : next;
      at++;
    } else if (char === '"') {
      // A quotation mark that no punctuation of JSON follows belongs to the text.
      if (/^\s*(?:[,:}\]]|$)/.test(text.slice(at + 1, at + 40))) break;
      json += '\\"';
    } else {
      json += char < ' ' ? JSON.stringify(char).slice(1, -1) : char;
    }
  }
  return { json: `${json}"`, end: at + 1 };
}

function dropStrayCommas(json: string): string {
  // Strings are skipped whole, so that a comma inside one is left alone.
  return json.replace(
    /("(?:[^"\\]|\\.)*")|,(?=\s*[}\],])|(?<=[[{]\s*),/g,
    (_whole, string?: string) => string ?? '',
  );
}
