import { type Place, type ReadRow, rowOf, webAddress } from '../row';

/** An address first: `URL`, `URL | Title` (OneTab), `URL Title`. */
const ADDRESS_FIRST = /^[-*•\d.)\s]*<?(https?:\/\/[^\s<>]+)>?(?:\s*[|,;\t–—-]?\s*(.*))?$/i;
/** `[Title](URL)`, as a Markdown list has it. */
const MARKDOWN = /^[-*+\d.)\s]*(?:\[[ x]\]\s*)?\[([^\]]*)\]\(\s*<?([^\s)>]+)>?[^)]*\)\s*$/i;
/** `Title: URL`, `Title | URL`. */
const ADDRESS_LAST = /^(.{1,300}?)\s*[|:\t–—-]\s*(https?:\/\/\S+)$/i;

/** Headings, remarks and rules between links. */
const ASIDE = /^(?:#|\/\/|-{3,}|={3,})/;

function readLine(line: string): { url: string; title: string } | null {
  const markdown = MARKDOWN.exec(line);
  if (markdown) return { title: markdown[1]!, url: markdown[2]! };
  const first = ADDRESS_FIRST.exec(line);
  if (first) return { url: first[1]!.replace(/[,;]$/, ''), title: first[2] ?? '' };
  const last = ADDRESS_LAST.exec(line);
  return last ? { title: last[1]!, url: last[2]! } : null;
}

/** Whether a text is a list of links and not an article that names some: at least four lines of five are one. */
export function isLinkList(text: string): boolean {
  const lines = text
    .slice(0, 100_000)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !ASIDE.test(line))
    .slice(0, 200);
  const links = lines.filter((line) => readLine(line) ?? webAddress(line));
  return links.length > 0 && links.length >= lines.length * 0.8;
}

/** A row for every line; what is neither a link nor empty nor a heading is left out and told. */
export function* linkLines(text: string, file: string | null): Generator<ReadRow> {
  let row = 0;
  for (const raw of text.split('\n')) {
    row++;
    const line = raw.trim();
    if (!line || ASIDE.test(line)) continue;
    const place: Place = { file, row };
    const read = readLine(line);
    if (read) yield rowOf({ place, ...read, title: read.title === read.url ? '' : read.title });
    else yield rowOf({ place, url: webAddress(line) ?? line });
  }
}
