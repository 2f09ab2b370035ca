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
