import { Readability } from '@mozilla/readability';
import type { SecondOpinion } from './second-opinion';
import { witness } from './witness';

const OPTIONS = { serializer: (node: Node) => node as Element, charThreshold: 300 };

/**
 * What `parse` does one after the other, each of it a long task on a large page. The version is locked, and
 * tests/extract/fallback.test.ts holds that both give the same.
 */
interface Stages {
  _unwrapNoscriptImages(doc: Document): void;
  _removeScripts(doc: Document): void;
  _prepDocument(): void;
  _getJSONLD(doc: Document): object;
  _getArticleMetadata(jsonLd: object): { title: string; excerpt?: string };
  _metadata: object;
  _articleTitle: string;
  _grabArticle(): Element | null;
  _postProcessContent(content: Element): void;
}

/** Mozilla's Readability, as every browser's reading view has it. */
export const readability: SecondOpinion = witness(function* (doc) {
  const reader = new Readability<Element>(doc, OPTIONS) as unknown as Stages;
  reader._unwrapNoscriptImages(doc);
  const data = reader._getJSONLD(doc);
  reader._removeScripts(doc);
  yield;
  reader._prepDocument();
  const metadata = reader._getArticleMetadata(data);
  reader._metadata = metadata;
  reader._articleTitle = metadata.title;
  yield;
  const content = reader._grabArticle();
  yield;
  if (content) reader._postProcessContent(content);
  return content;
});
