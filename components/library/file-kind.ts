/** What a dropped or chosen file is taken for, by its name and type alone. */
export function fileKind({ name, type }: { name: string; type: string }): 'backup' | 'text' | 'unknown' {
  if (type === 'application/json' || /\.json$/i.test(name)) return 'backup';
  // A browser gives some text files no type at all.
  if (
    type === 'text/plain' ||
    (type === '' && /\.[^.]+$/.test(name) === false) ||
    /\.(txt|text|md)$/i.test(name)
  ) {
    return 'text';
  }
  return 'unknown';
}
