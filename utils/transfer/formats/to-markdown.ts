import TurndownService from 'turndown';

/** Markdown of an element's children: ATX headings, fenced code, GFM tables and strike-through. */
export function toMarkdown(root: HTMLElement): string {
  return converter().turndown(root);
}

/** Text so that Markdown, Obsidian's included, shows it as it is, on one line. */
export function escapeMarkdown(text: string): string {
  return converter().escape(text.replace(/\s+/g, ' ').trim());
}

/** An address where Markdown wants one. */
function destination(address: string): string {
  const encode = (character: string) =>
    `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
  return address.replace(/[\s<>()\\]/g, encode);
}

let made: TurndownService | null = null;

function converter(): TurndownService {
  made ??= makeConverter();
  return made;
}

function makeConverter(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '---',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  });
  const escapeBasics = service.escape.bind(service);
  service.escape = (text) => escapeMore(escapeBasics(text));
  service.addRule('picture', {
    filter: 'img',
    replacement: (_content, node) => {
      const source = node.getAttribute('src');
      const alt = service.escape((node.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim());
      return source ? `![${alt}](${destination(source)})` : alt;
    },
  });
  service.addRule('link', {
    filter: (node) => node.nodeName === 'A' && !!node.getAttribute('href'),
    replacement: (content, node) => {
      const href = node.getAttribute('href') ?? '';
      // A fragment points into the page, and there is no page any more.
      if (!content.trim() || href.startsWith('#')) return content;
      return `[${content.trim()}](${destination(href)})`;
    },
  });
  service.addRule('struck', { filter: ['del', 's'], replacement: (content) => around('~~', content) });
  service.addRule('marked', { filter: 'mark', replacement: (content) => around('==', content) });
  service.addRule('raised', {
    filter: ['sup', 'sub'],
    replacement: (content, node) => {
      const tag = node.nodeName.toLowerCase();
      return content ? `<${tag}>${content}</${tag}>` : '';
    },
  });
  service.addRule('preformatted', { filter: 'pre', replacement: (_content, node) => fenced(node) });
  service.addRule('item', {
    filter: 'li',
    replacement: (content, node) => {
      const mark = itemMark(node);
      const text = content
        .trim()
        .replace(/\n/g, `\n${' '.repeat(mark.length)}`)
        .replace(/[ \t]+$/gm, '');
      return `${mark}${text}${node.nextElementSibling ? '\n' : ''}`;
    },
  });
  addTableRules(service);
  return service;
}

/** A fence longer than any run of backticks within. */
function fenced(pre: Element): string {
  const code = (pre.textContent ?? '').replace(/^\n|\n+$/g, '');
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}\n${code}\n${fence}\n\n`;
}

/** `- `, or the item's number in an ordered list. */
function itemMark(item: Element): string {
  const list = item.parentElement;
  if (list?.nodeName !== 'OL') return '- ';
  const start = Number.parseInt(list.getAttribute('start') ?? '1', 10);
  const items = Array.from(list.children).filter(({ nodeName }) => nodeName === 'LI');
  return `${Math.max(0, (Number.isNaN(start) ? 1 : start) + items.indexOf(item))}. `;
}

function around(mark: string, content: string): string {
  return content.trim() ? `${mark}${content}${mark}` : content;
}

/** What turndown leaves: HTML and entities spelt out in the text, and Obsidian's tags, maths, comments and marks. */
function escapeMore(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/(^|[^\w\\&])#(?=[\p{L}\p{N}_/-])/gu, '$1\\#')
    .replace(/\$\S(?:[^$\n]*\S)?\$(?!\d)/g, (maths) => maths.replaceAll('$', '\\$'))
    .replace(/(\\*)(==|%%|~~)/g, (all, slashes: string, mark: string) =>
      // An odd one escapes the mark already.
      slashes.length % 2 ? all : `${slashes}\\${mark}`,
    );
}

/** Pipe tables. A table of one column is a box around its text, not a table. */
function addTableRules(service: TurndownService): void {
  service.addRule('cell', {
    filter: ['td', 'th'],
    replacement: (content, node) => {
      const table = node.closest('table');
      if (!table || columns(table) < 2) return `\n\n${content}\n\n`;
      const span = Math.min(spanOf(node), columns(table));
      const line = content
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replaceAll('|', '\\|');
      return `| ${line} ${'|  '.repeat(span - 1)}`;
    },
  });
  service.addRule('row', {
    filter: 'tr',
    replacement: (content, node) => {
      const table = node.closest('table');
      if (!table || columns(table) < 2) return content;
      const missing = columns(table) - Array.from(node.children).reduce((sum, cell) => sum + spanOf(cell), 0);
      const row = `${content.replace(/\n/g, '')}${'|  '.repeat(Math.max(0, missing))}|\n`;
      if (table.getElementsByTagName('tr')[0] !== node) return row;
      const rule = `${'| --- '.repeat(columns(table))}|\n`;
      const isHead = Array.from(node.children).every((cell) => cell.nodeName === 'TH');
      return isHead ? row + rule : `${'|  '.repeat(columns(table))}|\n${rule}${row}`;
    },
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  });
  service.addRule('rows', { filter: ['thead', 'tbody', 'tfoot'], replacement: (content) => content });
  service.addRule('caption', { filter: 'caption', replacement: (content) => `\n\n${content.trim()}\n\n` });
}

function columns(table: Element): number {
  const rows = Array.from(table.getElementsByTagName('tr'));
  return Math.max(
    0,
    ...rows.map((row) => Array.from(row.children).reduce((sum, cell) => sum + spanOf(cell), 0)),
  );
}

function spanOf(cell: Element): number {
  const span = Number(cell.getAttribute('colspan') ?? 1);
  return Number.isInteger(span) && span > 0 && span <= 100 ? span : 1;
}
