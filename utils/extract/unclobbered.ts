/** A page whose names stand before what a reader of it asks for (named-fields.ts), without those names. */
import { askedNames, call } from '../clutter/named-fields';
import { elementsOf } from './clobbered';
import type { Unclobber } from './second-opinion';

/** `doc` without the names that clobber: what it had in shadow roots and frames is not in it. */
export const unclobbered: Unclobber = (doc, clobbered) => {
  const page = call<Document>(doc, 'cloneNode', true);
  const copies = elementsOf(page, '*');
  const originals = new Map<Node, Element>();
  const lost = new Set<Node>();
  const asked = askedNames();
  for (const [at, original] of elementsOf(doc, '*').entries()) {
    const copy = copies[at]!;
    originals.set(copy, original);
    if (clobbered.has(original)) lost.add(copy);
    for (const name of ['id', 'name'])
      if (asked.has(call<string | null>(copy, 'getAttribute', name) ?? ''))
        call(copy, 'removeAttribute', name);
  }
  const isLost = (copy: Node) => {
    for (let at: Node | null = copy; at; at = at.parentNode) if (lost.has(at)) return true;
    return false;
  };
  const own = (elements: Element[]) =>
    elements.flatMap((copy) => (isLost(copy) ? [] : (originals.get(copy) ?? [])));
  const textOf = (copy: Text): Text[] => {
    const parent = copy.parentNode;
    const original = parent && !isLost(parent) ? originals.get(parent) : undefined;
    const nth = parent ? Array.from(parent.childNodes).indexOf(copy) : -1;
    const node = original?.childNodes[nth];
    return node?.nodeType === 3 ? [node as Text] : [];
  };
  return {
    page,
    placesOf: (reading) => ({
      ...reading,
      found: reading.found.map((each) => ({
        ...each,
        elements: own(each.elements),
        texts: each.texts.flatMap((range) => textOf(range.node).map((node) => ({ ...range, node }))),
      })),
      kept: {
        all: own(reading.kept.all),
        text: own(reading.kept.text),
        headline: own(reading.kept.headline ? [reading.kept.headline] : [])[0] ?? null,
      },
    }),
  };
};
