import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { articleOf } from '../../tests/annotate/article';
import { anyLibrary } from '../../tests/transfer/arbitrary';
import { bytesOf } from '../../tests/transfer/written';
import { annotate } from '../../utils/annotate/annotate';
import type { NameRecogniser } from '../../utils/annotate/names/recogniser';
import { damagedBytes, damagedPage } from './damage';
import { anyPage, anyStory } from './grammar';
import { damagedLibraryHolds, importHolds } from './library-holds';
import { annotationsHold, CAPTURED, pageHolds } from './page-holds';
import { anyDamage, DAMAGED, damage, OTHERS, smallLibrary } from './records';

export interface Material {
  /** Pages to damage, as HTML. */
  pages: readonly string[];
  /** Files to damage. */
  files: ReadonlyArray<string | Uint8Array<ArrayBuffer>>;
  names?: NameRecogniser;
}

type Property = fc.IAsyncProperty<unknown> | fc.IProperty<unknown>;

/** What is fuzzed, by name: each a property with what it is tried on. */
export const PROPERTIES: Record<string, (material: Material) => Property> = {
  /** Pages by grammar. */
  grammar: ({ names }) => fc.property(anyPage, (html) => pageHolds(html, names)),
  /** Real or written pages, damaged. */
  pages: ({ pages, names }) =>
    fc.property(fc.constantFrom(...pages).chain(damagedPage), (html) => pageHolds(html, names)),
  /** Text by grammar, dated or not. */
  text: ({ names }) =>
    fc.property(anyStory, fc.boolean(), (text, dated) => {
      const article = articleOf(text, dated ? { published: '2025-03-03' } : {});
      annotationsHold(article, annotate(article, { captured: CAPTURED, names }));
    }),
  /** Import files, damaged. */
  files: ({ files }) =>
    fc.asyncProperty(
      fc
        .constantFrom(...files)
        .map((file) => (typeof file === 'string' ? strToU8(file) : file))
        .chain(damagedBytes),
      (bytes) => importHolds(bytes as Uint8Array<ArrayBuffer>),
    ),
  /** Our own JSON of any library, damaged. */
  exports: () =>
    fc.asyncProperty(anyLibrary.map((saved) => bytesOf('json', saved)).chain(damagedBytes), (bytes) =>
      importHolds(bytes as Uint8Array<ArrayBuffer>),
    ),
  /** Stored records, damaged. */
  records: () =>
    fc.asyncProperty(anyDamage, async (one) => {
      const db = await smallLibrary();
      await damage(db, one);
      await damagedLibraryHolds(db, DAMAGED, OTHERS);
      db.close();
    }),
};
