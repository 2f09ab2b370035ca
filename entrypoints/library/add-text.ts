/** From pasted or dropped text to an article, by the same steps as a page. */
import type { GivenText } from '../../components/library/AddTextDialog';
import type { TextPreview } from '../../components/library/TextPreviewStep';

import { NotAnArticleError } from '../../utils/article';
import { textIdentity } from '../../utils/extract/identity';
import { readPage } from '../../utils/extract/page';
import { textToDocument } from '../../utils/extract/text-page';
import { annotateKnown } from './annotate-known';

/**
 * @param captured ISO, now; it bounds unknown years and resolves nothing
 * @throws NotAnArticleError where no article is in the text
 */
export async function readText(
  { text, address, published }: GivenText,
  captured: string,
): Promise<TextPreview> {
  const url = address || (await textIdentity(text));
  const { article: read, found } = readPage(textToDocument(text, window), { url, captured });
  if (!read) throw new NotAnArticleError('No article in the text');
  // What the text says of itself comes before what the reader remembers.
  const given = published && !read.published;
  const article = given
    ? { ...read, published: { value: published, source: 'given' as const, certain: true } }
    : read;
  const annotations = await annotateKnown(article, captured);
  return { article, annotations, removals: found.map(({ removal }) => removal) };
}
