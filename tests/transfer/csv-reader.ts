/** A strict reader of RFC 4180: CRLF after every row, quotes doubled, every row as long as the first. */
export function readCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new Error(`Not CSV at ${at}: ${text.slice(at, at + 40)}`);
    const [all, quoted, bare, end] = found;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    at += all.length;
    if (end !== ',') rows.push([]);
  }
  if (rows.pop()?.length !== 0) throw new Error('The last row has no end');
  if (rows.some((row) => row.length !== rows[0]!.length)) throw new Error('Rows differ in length');
  return rows;
}

/** The rows under their column's names. */
export function readTable(text: string): Array<Record<string, string>> {
  const [head = [], ...rows] = readCsv(text);
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}
