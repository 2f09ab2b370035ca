/**
 * A value made when it is first asked for, and kept: patterns and tables that many pages never need. The mark lets the
 * bundler leave out what a script never asks for.
 */
/* @__NO_SIDE_EFFECTS__ */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const MOST_KEPT = 2000;

/** What `read` makes of a text, kept for the next time the same text comes; so many at most. */
/* @__NO_SIDE_EFFECTS__ */
export function remembered<T>(read: (text: string) => T, most = MOST_KEPT): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    if (kept.size >= most) kept.clear();
    kept.set(text, value);
    return value;
  };
}
