import { annotateInWorker } from '../../utils/annotate/client';
import type { Annotations, Article } from '../../utils/article';
import { applyNameCorrections } from '../../utils/library/name-corrections';
import { nameCorrections } from '../../utils/settings';

/** Who, what, where and when, with what the reader has said of names. */
export async function annotateKnown(article: Article, captured: string): Promise<Annotations> {
  const [annotations, kept] = await Promise.all([
    annotateInWorker(article, captured),
    nameCorrections.getValue(),
  ]);
  return { ...annotations, entities: applyNameCorrections(annotations.entities, kept) };
}
