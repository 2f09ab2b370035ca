/** What goes into the batch command and what comes out: one JSON value a line. */
import type { RemovalKind, TimexType } from '../../utils/article';

/** A page in a file, `.html`, `.html.gz`, `.txt`, relative to the manifest. */
export interface PageLine {
  id: string;
  file: string;
  url?: string;
  /** Publication date (ISO 8601), used only when the page states none. */
  published?: string;
  /** When the page was taken (ISO 8601); bounds the guesses for unknown years, and resolves nothing. Default: now. */
  captured?: string;
}

/** A sentence as tokens; neighbouring lines with the same `doc` are one document. */
export interface TokensLine {
  id: string;
  doc?: string | null;
  tokens: string[];
}

/** Text with its publication date. */
export interface DatedTextLine {
  id: string;
  dct: string | null;
  text: string;
}

export type InputLine = PageLine | TokensLine | DatedTextLine;

/** Entity types in words. */
export type EntityWord = 'person' | 'organisation' | 'place' | 'group' | 'event' | 'other';

export interface PageResult {
  id: string;
  text: string;
  title: string;
  author: string[];
  date: string | null;
  ms: { parse: number; extract: number; annotate: number };
  /** `Article` with `published` and `modified` as plain ISO strings. */
  article: Record<string, unknown>;
  removed: Array<{ kind: RemovalKind; text: string; reasons: string[] }>;
  entities: Array<{
    name: string;
    type: EntityWord;
    aliases: string[];
    roles: string[];
    salience: number;
    mentions: Array<{ start: number; end: number; text: string }>;
  }>;
  dates: Array<{
    text: string;
    start: number;
    end: number;
    type: TimexType;
    value: string;
    key: boolean;
    certain: boolean;
    candidates?: string[];
  }>;
}

export type OutputLine =
  | PageResult
  | { id: string; tags: string[] }
  | { id: string; timex: Array<{ start: number; end: number; type: TimexType; value: string }> }
  | { id: string | null; error: string };

/** Lines that belong together: the sentences of one document, else a single line. Each gives one line of output. */
export type Unit = Array<{ line: InputLine } | { id: string | null; error: string }>;

/** @throws SyntaxError, TypeError for what is none of the three kinds. */
export function parseLine(text: string): InputLine {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new TypeError('Not an object');
  const line = value as Record<string, unknown>;
  if (typeof line.id === 'number') line.id = String(line.id);
  if (typeof line.id !== 'string') throw new TypeError('No id');
  if (isPage(line) || isTokens(line) || isDatedText(line)) return line;
  throw new TypeError('Neither a page (file), nor tokens, nor dated text (dct, text)');
}

export const isPage = (line: object): line is PageLine => typeof (line as PageLine).file === 'string';
export const isTokens = (line: object): line is TokensLine => {
  const { tokens } = line as TokensLine;
  return Array.isArray(tokens) && tokens.every((token) => typeof token === 'string');
};
export const isDatedText = (line: object): line is DatedTextLine =>
  typeof (line as DatedTextLine).text === 'string' && 'dct' in line;

/** Groups lines into units while they stream in. */
export async function* unitsOf(lines: AsyncIterable<string>): AsyncGenerator<Unit> {
  let open: Unit = [];
  let openDoc: string | null = null;
  for await (const text of lines) {
    if (text.trim() === '') continue;
    const entry = entryOf(text);
    const doc = 'line' in entry && isTokens(entry.line) ? (entry.line.doc ?? null) : null;
    if (open.length > 0 && (doc === null || doc !== openDoc)) {
      yield open;
      open = [];
    }
    if (doc === null) {
      yield [entry]; // nothing can follow that belongs to it: no need to wait for the next line
      continue;
    }
    open.push(entry);
    openDoc = doc;
  }
  if (open.length > 0) yield open;
}

function entryOf(text: string): Unit[number] {
  try {
    return { line: parseLine(text) };
  } catch (error) {
    return { id: idOf(text), error: (error as Error).message };
  }
}

/** The id of a line that is otherwise of no use. */
function idOf(text: string): string | null {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
  } catch {
    return null;
  }
}
