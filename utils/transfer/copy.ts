import type { SavedArticle } from '../article';

export type CopyForm = 'markdown' | 'citation';

/** An article in the clipboard's place; false where that is refused: the click is too long ago, or a policy forbids it. */
export async function copyArticle(
  saved: SavedArticle,
  as: CopyForm,
  clipboard: Pick<Clipboard, 'writeText'>,
): Promise<boolean> {
  const text = as === 'citation' ? await citation(saved) : await markdown(saved);
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}

async function citation(saved: SavedArticle): Promise<string> {
  const { citationOf } = await import('./citation');
  return citationOf(saved);
}

async function markdown(saved: SavedArticle): Promise<string> {
  const { writeMarkdown } = await import('./formats/markdown');
  return writeMarkdown(saved, {});
}

/** A passage with the article it is from; false where the clipboard is refused. */
export async function copyQuote(
  saved: SavedArticle,
  passage: string,
  clipboard: Pick<Clipboard, 'writeText'>,
): Promise<boolean> {
  return clipboard.writeText(quoteWithSource(passage, await citation(saved))).then(
    () => true,
    () => false,
  );
}

/** Marks that stand around the whole passage become single ones inside it. */
export function quoteWithSource(passage: string, source: string): string {
  const quoted = passage.trim().replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
  return `“${quoted}”\n\n${source}`;
}

/** What the reader marked in an article and wrote about it, as Markdown, with the article's citation below. */
export async function copyHighlights(
  saved: SavedArticle,
  clipboard: Pick<Clipboard, 'writeText'>,
): Promise<boolean> {
  const { marksMarkdown } = await import('./formats/own-words');
  const text = `# ${saved.article.title}\n\n${marksMarkdown(saved)}\n\n${await citation(saved)}\n`;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
