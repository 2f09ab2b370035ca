/** Values of JSON that somebody else wrote: what is not as expected is empty. */
export type Json = unknown;

export function recordOf(value: Json): Record<string, Json> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, Json>)
    : null;
}

export function list(value: Json): Json[] {
  return Array.isArray(value) ? value : [];
}

/** A text, or a number as one. */
export function text(value: Json): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

export function texts(value: Json): string[] {
  return list(value).map(text).filter(Boolean);
}

/** `true`, `1`, `"1"`, `"true"`. */
export function truth(value: Json): boolean {
  return value === true || value === 1 || value === '1' || value === 'true';
}

/** A list, or the values of an object that is numbered like one. */
export function entriesOf(value: Json): Json[] {
  if (Array.isArray(value)) return value;
  const record = recordOf(value);
  const keys = record ? Object.keys(record) : [];
  return record && keys.length > 0 && keys.every((key) => /^\d+$/.test(key)) ? Object.values(record) : [];
}
