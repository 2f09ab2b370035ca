/** Titles by the words in them, without the search index: for who asks from outside the library's own page. */
import { type ListCursor, listArticles } from './lists';
import type { ArticleSummary, Library } from './schema';

const AT_ONCE = 200;
/** Older ones are found in the library itself. */
const MOST_LOOKED_AT = 4_000;

function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Kept articles, newest first, that have every word in their title, site, authors or tags, each as the beginning of one. */
export async function titlesWith(
  db: Library,
  words: string,
  { most }: { most: number },
): Promise<ArticleSummary[]> {
  const sought = folded(words).split(/\s+/).filter(Boolean);
  const found: ArticleSummary[] = [];
  let after: ListCursor | null = null;
  for (let looked = 0; looked < MOST_LOOKED_AT && sought.length > 0; looked += AT_ONCE) {
    const page: { articles: ArticleSummary[]; next: ListCursor | null } = await listArticles(db, {
      limit: AT_ONCE,
      ...(after && { after }),
    });
    found.push(...page.articles.filter((article) => fits(article, sought)));
    if (found.length >= most || !page.next) break;
    after = page.next;
  }
  return found.slice(0, most);
}

function fits({ title, site, siteName, byline, tags }: ArticleSummary, sought: readonly string[]): boolean {
  const text = ` ${folded([title, site ?? '', siteName ?? '', ...byline, ...tags].join(' '))}`;
  const starts = text.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return sought.every((word) => starts.includes(` ${word}`) || text.includes(` ${word}`));
}
