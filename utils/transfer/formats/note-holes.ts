/** The grammar of a template's holes, as in Obsidian's clipper: `{{variable|filter:"argument"|filter}}`. */

/** Text as it stands, or what is between the braces. */
export type Piece = { text: string } | { hole: string };

/** An argument of a filter; `"old":"new"` has two pieces. */
export type Arg = readonly string[];

export interface Expression {
  /** `title`, `meta:name:author`, `selector:h2`. */
  variable: string;
  filters: Array<{ name: string; args: Arg[] }>;
}

/** A quotation mark begins a quotation only where a value may begin; else it is an apostrophe. */
const BEFORE_QUOTE = /[:(,|=[]\s*$/;

/** Where the quotation that begins at `at` ends (its last character), or null. */
function endOfQuote(text: string, at: number): number | null {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === text[at]) return end;
  }
  return null;
}

/** Calls `visit` with each character outside quotations until it says that it is enough. */
function outside(text: string, start: number, visit: (at: number) => boolean): void {
  for (let at = start; at < text.length; at++) {
    const opens = (text[at] === '"' || text[at] === "'") && BEFORE_QUOTE.test(text.slice(start, at));
    const end = opens ? endOfQuote(text, at) : null;
    if (end !== null) at = end;
    else if (visit(at)) return;
  }
}

/** A template's text and holes in turn; null: a `{{` has no `}}` on its line. */
export function piecesOf(template: string): Piece[] | null {
  const pieces: Piece[] = [];
  let at = 0;
  for (;;) {
    const open = template.indexOf('{{', at);
    if (open < 0) return [...pieces, { text: template.slice(at) }];
    const lineEnd = template.indexOf('\n', open);
    const line = template.slice(0, lineEnd < 0 ? template.length : lineEnd);
    let close = -1;
    outside(line, open + 2, (here) => {
      if (line.startsWith('}}', here)) close = here;
      return close >= 0 || line.startsWith('{{', here);
    });
    if (close < 0) return null;
    pieces.push({ text: template.slice(at, open) }, { hole: template.slice(open + 2, close).trim() });
    at = close + 2;
  }
}

export function expressionOf(hole: string): Expression {
  const [variable = '', ...filters] = splitAt(hole, '|').map((part) => part.trim());
  return { variable, filters: filters.map(filterOf) };
}

function filterOf(text: string): Expression['filters'][number] {
  const colon = text.indexOf(':');
  if (colon < 0) return { name: text, args: [] };
  const given = text.slice(colon + 1).trim();
  const inner = given.startsWith('(') && given.endsWith(')') ? given.slice(1, -1) : given;
  const args = splitAt(`:${inner}`, ',').map((arg, index) =>
    splitAt(index === 0 ? arg.slice(1) : arg, ':').map((piece) => unquoted(piece.trim())),
  );
  return { name: text.slice(0, colon).trim(), args };
}

function splitAt(text: string, mark: string): string[] {
  const parts: string[] = [];
  // A value may begin right at the beginning.
  const led = `:${text}`;
  let from = 1;
  outside(led, 0, (at) => {
    if (at > 0 && led[at] === mark) {
      parts.push(led.slice(from, at));
      from = at + 1;
    }
    return false;
  });
  return [...parts, led.slice(from)];
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };

function unquoted(piece: string): string {
  const [first] = piece;
  if ((first !== '"' && first !== "'") || endOfQuote(piece, 0) !== piece.length - 1) return piece;
  const inner = piece.slice(1, -1);
  // A pattern keeps its own backslashes.
  if (/^\/.+\/[a-z]*$/s.test(inner)) return inner;
  return inner.replace(/\\(.)/gs, (_, character: string) => ESCAPES[character] ?? character);
}
