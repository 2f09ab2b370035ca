/**
 * Who, what and where an article is about: `npm run bench -- salience PAGES_DIR`. Of 40 articles of the bench's pages the
 * names that an editor would give first, at most three of a kind (salience.json: ids and names only, judged by reading),
 * against the first three of each kind that we give.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annotate } from '../../utils/annotate/annotate';
import { namesFrom } from '../../utils/annotate/names-model';
import type { Article, Entity } from '../../utils/article';
import judged from './salience.json';

const KINDS = ['PER', 'ORG', 'LOC'] as const;
const FIRST = 3;
const WEIGHTS = 'public/models/names-en.bin';

interface GoldPage {
  id: string;
  text: string;
  title?: string;
}

export async function salience([dir]: string[]): Promise<number> {
  if (!dir) {
    console.error('Usage: npm run bench -- salience PAGES_DIR');
    return 2;
  }
  const bytes = readFileSync(WEIGHTS);
  const names = namesFrom(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  const pages = new Map<string, Map<string, GoldPage>>();
  const counts = { all: count(), PER: count(), ORG: count(), LOC: count() };
  for (const row of judged) {
    if (!pages.has(row.set)) pages.set(row.set, readGold(join(dir, row.set, 'gold.jsonl')));
    const page = pages.get(row.set)!.get(row.id);
    if (!page) throw new Error(`${row.set} has no ${row.id}`);
    const { entities } = annotate(articleOf(page), { captured: '2025-01-01T00:00:00Z', names });
    for (const kind of KINDS) {
      const ours = entities.filter(({ type }) => type === kind).slice(0, FIRST);
      const right = row[kind].filter((name) => ours.some((entity) => isCalled(entity, name))).length;
      for (const score of [counts.all, counts[kind]]) {
        score.right += right;
        score.wanted += row[kind].length;
      }
    }
  }
  console.log(`${judged.length} articles, the first ${FIRST} of each kind:`);
  for (const [kind, { right, wanted }] of Object.entries(counts)) {
    const found = ((100 * right) / wanted).toFixed(1);
    console.log(`  ${kind.padEnd(4)} ${right} of ${wanted} wanted names among them (${found} %)`);
  }
  return 0;
}

function count(): { right: number; wanted: number } {
  return { right: 0, wanted: 0 };
}

function readGold(file: string): Map<string, GoldPage> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => JSON.parse(line) as GoldPage).map((page) => [page.id, page]));
}

/** Text and headline are all that names and salience are made of. */
function articleOf({ text, title = '' }: GoldPage): Article {
  const nothing = { url: '', canonicalUrl: '', siteName: null, section: null, byline: [], html: '' };
  const dates = { published: null, modified: null, dateline: null };
  return {
    ...nothing,
    ...dates,
    ...{ title, text, lang: 'en', provenance: [], lead: '', excerpt: '', wordCount: 0 },
  };
}

function isCalled({ name, aliases }: Entity, wanted: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/^the /, '');
  return [name, ...aliases].some((form) => plain(form) === plain(wanted));
}
