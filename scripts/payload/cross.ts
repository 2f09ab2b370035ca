/** Every way to take one of each part, joined. */
export function cross(...parts: ReadonlyArray<readonly string[]>): string[] {
  return parts.reduce<string[]>(
    (done, part) => done.flatMap((head) => part.map((tail) => head + tail)),
    [''],
  );
}
