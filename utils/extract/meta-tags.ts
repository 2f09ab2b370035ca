/** `<meta>` by name, property, itemprop or http-equiv. */
import { decodeReferences, foldSpace } from './fold';

export interface MetaTags {
  /** Value of the first name that has one, in the order of the names asked for. */
  first(...names: string[]): string | null;
  /** All values of the names, in the order of the names, then of the page. */
  all(...names: string[]): string[];
  /** All values whose name matches, in the order of the page. */
  matching(name: RegExp): string[];
}

export function readMetaTags(doc: Document): MetaTags {
  const values = new Map<string, string[]>();
  for (const meta of doc.getElementsByTagName('meta')) {
    const content = foldSpace(
      decodeReferences(meta.getAttribute('content') ?? meta.getAttribute('value') ?? ''),
    );
    if (!content) continue;
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      // RDFa allows several properties in one attribute.
      for (const name of (meta.getAttribute(key) ?? '').toLowerCase().split(/\s+/)) {
        if (!name) continue;
        const known = values.get(name);
        if (!known) values.set(name, [content]);
        else if (!known.includes(content)) known.push(content);
      }
    }
  }
  const all = (...names: string[]) => names.flatMap((name) => values.get(name) ?? []);
  const matching = (pattern: RegExp) =>
    [...values].flatMap(([name, found]) => (pattern.test(name) ? found : []));
  return { all, matching, first: (...names) => all(...names)[0] ?? null };
}
