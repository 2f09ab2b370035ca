/** Filters of templates, a row each: names and meanings of Obsidian's clipper. */
import { parseSanitised } from '../../html';
import { fileName } from '../file-name';
import type { WriteOptions } from './format';
import { dayShift, formatDate } from './note-dates';
import type { Arg } from './note-holes';
import { webAddress } from './plain';
import { escapeMarkdown, toMarkdown } from './to-markdown';
import { wikilink } from './wikilink';

/** What goes from filter to filter. */
export interface Filtered {
  value: string | string[];
  /** It is Markdown already, and stands in the note as it is. */
  markdown: boolean;
}

type Filter = (given: Filtered, options: WriteOptions) => Filtered;

/** A filter with its arguments; null: it cannot be used with them. */
type Row = (args: readonly Arg[]) => Filter | null;

/** The filter of that name with its arguments; null: it cannot use them; undefined: there is none. */
export function filterNamed(name: string, args: readonly Arg[]): Filter | null | undefined {
  return Object.hasOwn(FILTERS, name) ? FILTERS[name]!(args) : undefined;
}

/** `D:MM` without quotation marks is one argument too. */
const first = (args: readonly Arg[]): string | undefined => args[0]?.join(':');
const second = (args: readonly Arg[]): string | undefined => args[1]?.join(':');

/** On each text of a list. */
function each(change: (text: string) => string): Row {
  return () => changing(change);
}

function changing(change: (text: string) => string): Filter {
  return (given) => ({
    ...given,
    value: typeof given.value === 'string' ? change(given.value) : given.value.map(change),
  });
}

/** Makes Markdown of each text. */
function marking(change: (text: string, options: WriteOptions) => string): Filter {
  return ({ value }, options) => ({
    value: typeof value === 'string' ? change(value, options) : value.map((text) => change(text, options)),
    markdown: true,
  });
}

const listOf = (value: string | string[]) => (typeof value === 'string' ? [value] : value);
const textOf = (value: string | string[]) => (typeof value === 'string' ? value : value.join(', '));

/** On the whole: a text is a list of one. */
function onList(change: (list: string[]) => string | string[]): Filter {
  return (given) => ({ ...given, value: change(listOf(given.value)) });
}

/** `/pattern/flags`, or the text itself, everywhere; null: no pattern. */
function searched(text: string): RegExp | string | null {
  const found = /^\/(.+)\/([gimsuy]*)$/s.exec(text);
  if (!found) return text;
  try {
    return new RegExp(found[1]!, found[2]);
  } catch {
    return null;
  }
}

const wordsOf = (text: string) => text.match(/\p{Lu}?[\p{Ll}\p{M}\p{N}]+|[\p{L}\p{M}\p{N}]+/gu) ?? [];
const capital = (word: string) => {
  const [head = ''] = word;
  return head.toUpperCase() + word.slice(head.length).toLowerCase();
};
const numberIn = (text: string) => (text.trim() === '' ? Number.NaN : Number(text));

/** A number changed; what is no number stays. */
function counting(change: (value: number) => string): Filter {
  return changing((text) => (Number.isFinite(numberIn(text)) ? change(numberIn(text)) : text));
}

/** Without the last figures that are only noise: 0.1 + 0.2 is 0.3. */
const plainNumber = (value: number) => String(Number(value.toPrecision(12)));

const CALCULATIONS: Record<string, (a: number, b: number) => number> = {
  ...{ '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b },
  ...{ '^': (a, b) => a ** b, '**': (a, b) => a ** b },
};

const TEXT_FILTERS: Record<string, Row> = {
  lower: each((text) => text.toLowerCase()),
  upper: each((text) => text.toUpperCase()),
  capitalize: each(capital),
  title: each((text) => text.replace(/[\p{L}\p{M}\p{N}'’]+/gu, capital)),
  camel: each((text) =>
    wordsOf(text)
      .map((word, at) => (at ? capital(word) : word.toLowerCase()))
      .join(''),
  ),
  pascal: each((text) => wordsOf(text).map(capital).join('')),
  kebab: each((text) => wordsOf(text).join('-').toLowerCase()),
  snake: each((text) => wordsOf(text).join('_').toLowerCase()),
  uncamel: each((text) => wordsOf(text).join(' ').toLowerCase()),
  trim: each((text) => text.trim()),
  safe_name: each((text) => fileName(text)),
  decode_uri: each((text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }),
  unescape: each((text) => text.replaceAll('\\"', '"').replaceAll('\\n', '\n')),
  replace(args) {
    const pairs = args.map(([from = '', to = '']) => [searched(from), to] as const);
    if (pairs.length === 0 || pairs.some(([from]) => from === null || from === '')) return null;
    return changing((text) =>
      pairs.reduce(
        (now, [from, to]) =>
          typeof from === 'string' ? now.replaceAll(from, () => to) : now.replace(from!, to),
        text,
      ),
    );
  },
  length: () => (given) => ({ value: String(given.value.length), markdown: false }),
};

/** Python's and the clipper's: negative from the end. */
function slice(args: readonly Arg[]): Filter | null {
  const [from, to] = [first(args), second(args)].map((one) => (one ? Number(one) : undefined));
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  return ({ value, ...rest }) => ({
    ...rest,
    value: typeof value === 'string' ? [...value].slice(from, to).join('') : value.slice(from, to),
  });
}

/** `3`, `2n`, `2n+1`, or `1,3`: places from 1. */
function nth(args: readonly Arg[]): Filter | null {
  const wanted = args.map((arg) => /^(?:(\d*)n)?\s*\+?\s*(\d+)?$/.exec(arg.join(':').trim()));
  if (wanted.length === 0 || wanted.some((found) => !found || found[0] === '')) return null;
  const isWanted = (place: number) =>
    wanted.some((found) => {
      const start = Number(found![2] ?? 0);
      if (found![1] === undefined) return place === start;
      const step = Number(found![1] || 1);
      return step > 0 && place >= start && (place - start) % step === 0;
    });
  return onList((list) => list.filter((_, at) => isWanted(at + 1)));
}

const LIST_FILTERS: Record<string, Row> = {
  split(args) {
    const mark = searched(first(args) ?? '');
    if (mark === null) return null;
    return (given) => ({
      ...given,
      value: textOf(given.value)
        .split(mark)
        .map((text) => text.trim()),
    });
  },
  join: (args) => onList((list) => list.join(first(args) ?? ',')),
  first: () => onList((list) => list[0] ?? ''),
  last: () => onList((list) => list.at(-1) ?? ''),
  slice,
  nth,
  reverse: () => (given) => ({
    ...given,
    value: typeof given.value === 'string' ? [...given.value].reverse().join('') : given.value.toReversed(),
  }),
  unique: () => onList((list) => [...new Set(list)]),
  merge: (args) => onList((list) => [...list, ...args.map((arg) => arg.join(':'))]),
};

const quoteLines = (text: string) => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
/** A callout that is folded at first, or unfolded, and can be either. */
const FOLDED: Record<string, string> = { true: '-', false: '+' };
const LISTS: Record<string, (text: string, at: number) => string> = {
  '': (text) => `- ${text}`,
  task: (text) => `- [ ] ${text}`,
  numbered: (text, at) => `${at + 1}. ${text}`,
  'numbered-task': (text, at) => `${at + 1}. [ ] ${text}`,
};
/** Text that is not Markdown yet, so that Markdown shows it as it is. */
const shown = ({ value, markdown }: Filtered) =>
  listOf(value).map((text) => (markdown ? text : text.split('\n').map(escapeMarkdown).join('\n')));

const MARKDOWN_FILTERS: Record<string, Row> = {
  wikilink: (args) => marking((text) => text && wikilink(text, first(args))),
  link: (args) =>
    marking((text) =>
      webAddress(text) ? `[${escapeMarkdown(first(args) ?? 'link')}](<${text}>)` : escapeMarkdown(text),
    ),
  image: (args) =>
    marking((text) =>
      webAddress(text) ? `![${escapeMarkdown(first(args) ?? '')}](<${text}>)` : escapeMarkdown(text),
    ),
  list(args) {
    const row = LISTS[first(args) ?? ''];
    return row ? (given) => ({ value: shown(given).map(row).join('\n'), markdown: true }) : null;
  },
  blockquote: () => (given) => ({ value: shown(given).map(quoteLines).join('\n\n'), markdown: true }),
  callout: (args) => (given) => {
    const fold = FOLDED[args[2]?.[0] ?? ''] ?? '';
    const head = `> [!${first(args) || 'info'}]${fold}${second(args) ? ` ${second(args)}` : ''}`;
    return { value: `${head}\n${quoteLines(shown(given).join('\n'))}`, markdown: true };
  },
  footnote: () => (given) => ({
    value: shown(given)
      .map((text, at) => `[^${at + 1}]: ${text}`)
      .join('\n\n'),
    markdown: true,
  }),
  markdown: () => marking((text, { view }) => toMarkdown(parseSanitised(text, view).body)),
  strip_tags: () => (given, options) => {
    const bare = (text: string) => parseSanitised(text, options.view).body.textContent ?? '';
    return {
      ...changing((text) => (text.includes('<') ? bare(text) : text))(given, options),
      markdown: false,
    };
  },
  strip_md: () => (given, options) => ({
    ...changing((text) =>
      text
        .replace(
          /!?\[\[?([^\]|]*)(?:\|([^\]]*))?\]?\](?:\([^)]*\))?/g,
          (_, name: string, alias?: string) => alias ?? name,
        )
        .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
        .replace(/(\*\*|__|~~|==|`)(.+?)\1/g, '$2')
        .replace(/([*_])(\S(?:.*?\S)?)\1/g, '$2'),
    )(given, options),
    markdown: false,
  }),
};

const NUMBER_FILTERS: Record<string, Row> = {
  calc(args) {
    const found = /^(\*\*|[+\-*/^])\s*(-?\d+(?:\.\d+)?)$/.exec(first(args)?.trim() ?? '');
    const change = found && CALCULATIONS[found[1]!];
    return change ? counting((value) => plainNumber(change(value, Number(found[2])))) : null;
  },
  round(args) {
    const places = Number(first(args) ?? 0);
    if (!Number.isInteger(places) || places < 0 || places > 12) return null;
    return counting((value) => plainNumber(Math.round(value * 10 ** places) / 10 ** places));
  },
  number_format(args) {
    const places = Number(first(args) ?? 0);
    if (!Number.isInteger(places) || places < 0 || places > 12) return null;
    const [point, between] = [second(args) ?? '.', args[2]?.join(':') ?? ','];
    return counting((value) => {
      const [whole = '', rest] = value.toFixed(places).split('.');
      const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, () => between);
      return rest === undefined ? grouped : grouped + point + rest;
    });
  },
  date: (args) => changing((text) => formatDate(text, first(args) ?? 'YYYY-MM-DD', second(args))),
  date_modify(args) {
    const shift = dayShift(first(args) ?? '');
    return shift && changing(shift);
  },
};

const FILTERS: Readonly<Record<string, Row>> = {
  ...TEXT_FILTERS,
  ...LIST_FILTERS,
  ...MARKDOWN_FILTERS,
  ...NUMBER_FILTERS,
};

export const FILTER_NAMES: readonly string[] = Object.keys(FILTERS).toSorted();
