/** A value made when it is first asked for, and kept: patterns and tables that many pages never need. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
