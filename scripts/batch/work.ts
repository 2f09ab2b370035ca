/** Does one unit of the batch command, with the extension's own code. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import { annotate } from '../../utils/annotate/annotate';
import { tagTokens } from '../../utils/annotate/bio';
import { tagDates } from '../../utils/annotate/dated-text';
import { timesFor } from '../../utils/annotate/engines';
import { type Annotations, type Article, type EntityType, NotAnArticleError } from '../../utils/article';
import type { Found } from '../../utils/clutter/found';
import { readPage } from '../../utils/extract/page';
import { textToDocument } from '../../utils/extract/text-page';
import { parseHtml, type View } from '../../utils/html';
import { t, tById } from '../../utils/i18n';
import type { EntityWord, OutputLine, PageLine, PageResult, TokensLine, Unit } from './lines';
import { isPage, isTokens } from './lines';
import { shippedNames } from './names';
import { readPageFile } from './read-file';
import { attachShadowRoots } from './shadow';

export interface WorkOptions {
  /** What the manifest's file names are relative to. */
  baseDir: string;
  /** ISO 8601: the time of capture of pages whose line names none. */
  now: string;
}

/** Never throws: what cannot be done gives `{id, error}`. */
export async function work(unit: Unit, options: WorkOptions): Promise<OutputLine[]> {
  const tokens = unit.flatMap((entry) => ('line' in entry && isTokens(entry.line) ? [entry.line] : []));
  if (tokens.length === unit.length) return tagLines(tokens);
  return Promise.all(
    unit.map(async (entry): Promise<OutputLine> => {
      if ('error' in entry) return entry;
      const { line } = entry;
      try {
        if (isTokens(line)) return tagLines([line])[0]!;
        return isPage(line) ? await doPage(line, options) : { id: line.id, timex: tagDates(line) };
      } catch (error) {
        return { id: line.id, error: wordsFor(error) };
      }
    }),
  );
}

function wordsFor(error: unknown): string {
  if ((error as NodeJS.ErrnoException)?.code === 'ENOENT') return 'The file is not there';
  return error instanceof NotAnArticleError
    ? t('error_NotAnArticleError')
    : String(error instanceof Error ? error.message : error);
}

function tagLines(lines: TokensLine[]): OutputLine[] {
  try {
    return tagTokens(
      lines.map(({ id, doc = null, tokens }) => ({ id, doc, tokens })),
      shippedNames(),
    );
  } catch (error) {
    return lines.map(({ id }) => ({ id, error: wordsFor(error) }));
  }
}

/** Text without an address is known by its content (architecture: identity). */
function addressOf(text: string): string {
  return `urn:sha256:${createHash('sha256').update(text).digest('hex')}`;
}

async function doPage(line: PageLine, { baseDir, now }: WorkOptions): Promise<PageResult> {
  const captured = line.captured ?? now;
  const { text, plain } = await readPageFile(resolve(baseDir, line.file));
  const url = line.url ?? addressOf(text);
  const start = performance.now();
  // A window for each page, closed after it: jsdom keeps what was parsed through a window as long as the window. The
  // page is parsed beside it and not in it, which gives the same document without parsing its style sheets.
  const { window } = new JSDOM('', { url });
  try {
    const view = window as unknown as View;
    const doc = plain ? textToDocument(text, view) : parseHtml(text, view);
    attachShadowRoots(doc);
    const parsed = performance.now();
    const { article, found } = readPage(doc, { url, captured, view });
    if (!article) throw new NotAnArticleError(url);
    article.published ??= line.published ? { value: line.published, source: 'given', certain: true } : null;
    const names = shippedNames();
    const times = await timesFor(article);
    const extracted = performance.now();
    const annotations = annotate(article, { captured, names, times });
    const annotated = performance.now();
    const ms = { parse: parsed - start, extract: extracted - parsed, annotate: annotated - extracted };
    return { id: line.id, ...resultOf(article, found, annotations), ms: inTenths(ms) };
  } finally {
    window.close();
  }
}

function inTenths(ms: PageResult['ms']): PageResult['ms'] {
  const tenths = (value: number) => Math.round(value * 10) / 10;
  return { parse: tenths(ms.parse), extract: tenths(ms.extract), annotate: tenths(ms.annotate) };
}

function resultOf(article: Article, found: Found[], annotations: Annotations): Omit<PageResult, 'id' | 'ms'> {
  return {
    text: article.text,
    title: article.title,
    author: article.byline,
    date: article.published?.value ?? null,
    article: {
      ...article,
      published: article.published?.value ?? null,
      modified: article.modified?.value ?? null,
    },
    removed: found.map(({ removal: { kind, text: removed, reasons } }) => ({
      kind,
      text: removed,
      reasons: reasons.map((reason) => tById(`reason_${reason.id}`, ...reason.args)),
    })),
    ...inWords(annotations),
  };
}

const ENTITY_WORDS: Record<EntityType, EntityWord> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  NORP: 'group',
  EVENT: 'event',
  MISC: 'other',
};

function inWords({ entities, times, keyDates }: Annotations): Pick<PageResult, 'entities' | 'dates'> {
  return {
    entities: entities.map(({ name, type, aliases, roles, salience, mentions }) => ({
      ...{ name, type: ENTITY_WORDS[type], aliases, roles, salience },
      mentions: mentions.map(({ start, end, text }) => ({ start, end, text })),
    })),
    dates: times.map(({ text, start, end, type, value, stated }) => {
      const key = keyDates.find(({ expressions }) =>
        expressions.some((one) => one.start === start && one.end === end),
      );
      return {
        ...{ text, start, end, type, value, key: !!key, certain: key?.certain ?? stated },
        ...(key && key.candidates.length > 0 ? { candidates: key.candidates } : {}),
      };
    }),
  };
}
