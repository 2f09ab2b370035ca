/** Markdown as notes and readers export it: only what marks headings, links and emphasis. */

/** A line of Markdown without its marks. */
export interface MarkdownLine {
  /** 1..6 for a heading, 0 for anything else. */
  level: number;
  /** Words and links in turn. */
  runs: Array<{ text: string; href: string | null }>;
}

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*$/;
const LINK =
  /!\[[^\]]*\]\([^()\s]*(?:\s+"[^"]*")?\)|\[([^\]]+)\]\(<?([^()\s<>]+(?:\([^()\s]*\)[^()\s]*)?)>?(?:\s+"[^"]*")?\)/g;
const RULE = /^\s*(?:[-*_]\s*){3,}$|^\s*={3,}\s*$/;
const EMPHASIS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}*\\])(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)([^_]+?)(?<=\S)\1(?![\p{L}\p{N}_])/gu,
];

/** Says so by a heading or a link; an asterisk alone stands in many texts. */
export function isMarkdown(lines: readonly string[]): boolean {
  return lines.some((line) => HEADING.test(line) || /\]\(https?:\/\/[^\s()]+/.test(line));
}

/** Reads one line; a rule or a picture alone has no runs. */
export function readMarkdownLine(line: string): MarkdownLine {
  if (RULE.test(line)) return { level: 0, runs: [] };
  const heading = HEADING.exec(line);
  const content = plainly(heading ? heading[2]! : line);
  const runs: MarkdownLine['runs'] = [];
  let from = 0;
  for (const match of content.matchAll(LINK)) {
    push(runs, content.slice(from, match.index), null);
    if (match[1] !== undefined) push(runs, match[1], match[2] ?? null);
    from = match.index + match[0].length;
  }
  push(runs, content.slice(from), null);
  return { level: heading ? heading[1]!.length : 0, runs };
}

function push(runs: MarkdownLine['runs'], text: string, href: string | null): void {
  const words = text.replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1');
  if (words.trim() !== '') runs.push({ text: words, href });
}

/** Without the marks of emphasis; addresses keep their underscores, for those stand between letters. */
function plainly(text: string): string {
  return EMPHASIS.reduce((rest, mark) => rest.replace(mark, '$2'), text);
}
