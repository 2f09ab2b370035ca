import type { Annotations, Article } from '../article';

/** From the page to the worker. */
export interface AnnotateRequest {
  id: number;
  article: Article;
  captured: string;
}

/** From the worker to the page. */
export type AnnotateReply = { id: number; annotations: Annotations } | { id: number; error: string };
