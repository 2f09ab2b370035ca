/** The labelled pages as the extension saves them: read from the page as served, with its names and dates. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { annotate } from '../../../utils/annotate/annotate';
import { timesFor } from '../../../utils/annotate/engines';
import { readPage } from '../../../utils/extract/page';
import { parseHtml, type View } from '../../../utils/html';
import { shippedNames } from '../../batch/names';
import { readPageFile } from '../../batch/read-file';
import labels from '../stories.json';
import type { Told } from './grouping';

interface PageLine {
  id: string;
  file: string;
  url?: string | null;
}

/** When the pages were captured, as far as anybody can say; those without a date are as if saved on this day. */
const CAPTURED = '2026-04-30T00:00:00Z';

/** @param cache a file to keep what was read in, so that trying another grouping does not read all pages again */
export async function labelledPages(dir: string, cache: string | undefined): Promise<Told[]> {
  if (cache && existsSync(cache)) return readLines<Told>(cache);
  const told: Told[] = [];
  for (const set of labels.sets) {
    const gold = new Map(
      readLines<{ id: string; published?: string }>(join(dir, set, 'gold.jsonl')).map((one) => [one.id, one]),
    );
    for (const page of readLines<PageLine>(join(dir, set, 'manifest.jsonl'))) {
      const one = await toldOf(join(dir, set, page.file), page, gold.get(page.id)?.published);
      if (one) told.push({ ...one, id: `${set}/${page.id}` });
    }
  }
  if (cache) writeFileSync(cache, told.map((one) => JSON.stringify(one)).join('\n'));
  return told;
}

/** Null: no article was found in it. */
async function toldOf(
  file: string,
  { url }: PageLine,
  published: string | undefined,
): Promise<Omit<Told, 'id'> | null> {
  const address = url ?? 'https://page.example/';
  const { text } = await readPageFile(file);
  const { window } = new JSDOM('', { url: address });
  try {
    const view = window as unknown as View;
    const { article } = readPage(parseHtml(text, view), { url: address, captured: CAPTURED, view });
    if (!article) return null;
    article.published ??= published ? { value: published, source: 'given', certain: true } : null;
    const times = await timesFor(article);
    const annotations = annotate(article, { captured: CAPTURED, names: shippedNames(), times });
    return { article, annotations, savedAt: Date.parse(CAPTURED) };
  } finally {
    window.close();
  }
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Article → labelled story, and the pairs that count neither way. */
export function labelled(): { wanted: Map<string, string>; unsure: Set<string> } {
  const wanted = new Map(
    Object.entries(labels.stories).flatMap(([story, ids]) => ids.map((id) => [id, story] as const)),
  );
  const pairs = labels.unsure.flatMap((group) => {
    const ids = group.toSorted();
    return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => `${a} ${b}`));
  });
  return { wanted, unsure: new Set(pairs) };
}
