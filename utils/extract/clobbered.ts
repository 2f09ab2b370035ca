/** Pages with names that stand before what is asked (named-fields.ts) are read from a copy without them (unclobbered.ts). */
import { call, isClobbered, isClobberedDocument } from '../clutter/named-fields';
import type { Steps } from '../steps';

export const elementsOf = (doc: Document, tag: string) =>
  Array.from(call<HTMLCollectionOf<Element>>(doc, 'getElementsByTagName', tag));

const FORMS_PER_STEP = 50;

/** Forms, and the document itself, that answer with an element of the page where one of ours is asked. */
export function* clobberedSteps(doc: Document): Steps<Set<Node>> {
  const found = new Set<Node>();
  if (isClobberedDocument(doc)) found.add(doc);
  for (const [at, form] of elementsOf(doc, 'form').entries()) {
    if (at % FORMS_PER_STEP === FORMS_PER_STEP - 1) yield;
    if (isClobbered(form)) found.add(form);
  }
  return found;
}
