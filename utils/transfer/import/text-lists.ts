/** Tags and other lists as tools write them into one cell. */

export function split(text: string, separator: string | RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A JSON array of texts, else what stands between commas. */
export function jsonOrCommas(text: string): string[] {
  if (!text.trim().startsWith('[')) return split(text, ',');
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((part) => typeof part === 'string') : [];
  } catch {
    return pythonList(text);
  }
}

const PYTHON_TEXT = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gs;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

/** The texts of a Python list as `repr` writes it: `["don't", 'peanut, butter']`. */
export function pythonList(text: string): string[] {
  return [...text.matchAll(PYTHON_TEXT)]
    .map(([, single, double]) =>
      (single ?? double ?? '').replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gis, escaped),
    )
    .filter((part) => part.trim());
}

function escaped(_all: string, two?: string, four?: string, one?: string): string {
  if (one !== undefined) return ESCAPES[one] ?? one;
  return String.fromCharCode(Number.parseInt(two ?? four ?? '20', 16));
}
