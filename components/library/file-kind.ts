/** Whether a file that is nothing to import is taken for a text to read, by its name and type alone. */
export function isTextFile({ name, type }: { name: string; type: string }): boolean {
  return (
    type === 'text/plain' ||
    // A browser gives some text files no type at all.
    (type === '' && !/\.[^.]+$/.test(name)) ||
    /\.(txt|text|md)$/i.test(name)
  );
}
