import type { Annotations, Article } from '../article';

/** From a page to the worker. */
export interface AnnotateRequest {
  id: number;
  article: Article;
  captured: string;
}

/** From the worker to the page. */
export type AnnotateReply = { id: number; annotations: Annotations } | { id: number; error: string };

/** Channel on which the worker tells that it was asked something; never what. */
export const USES = 'dateline:engine-used';
