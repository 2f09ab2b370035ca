import type { SavedArticle } from '../article';
import { uiLanguage } from '../i18n';
import { dateInWords } from './dates';
import { isoOf } from './formats/date-parts';
import type { PersonName } from './formats/person-name';
import { referenceOf } from './formats/reference';

/**
 * A citation as plain text, in the order of the Chicago Manual of Style's bibliographies of newspaper articles:
 * Brandl, Tomas, and Ann Bell. “Dyke breaks at Oberfeld.” The Courier, May 2, 2026. https://…
 */
export function citationOf(saved: SavedArticle, timeZone?: string): string {
  const { authors, title, container, issued, url } = referenceOf(saved, timeZone);
  const day = issued && dateInWords(isoOf(issued), uiLanguage());
  const parts = [
    authorList(authors),
    title && `“${title.replace(/[“”"]/g, '’')}${/[.?!…]$/.test(title) ? '' : '.'}”`,
    [container, day].filter(Boolean).join(', '),
  ];
  const sentences = parts
    .filter((part) => part !== '')
    .map((part) => (/[.?!…]”?$/.test(part) ? part : `${part}.`));
  return [...sentences, ...(url ? [url] : [])].join(' ');
}

/** The first as sorted, the others as spoken; of more than three only the first. */
function authorList(authors: readonly PersonName[]): string {
  const [first, ...others] = authors;
  if (!first) return '';
  const sorted =
    'literal' in first ? first.literal : [whole(first), first.given, first.suffix].filter(Boolean).join(', ');
  if (others.length > 2) return `${sorted}, et al.`;
  const spoken = others.map((name) =>
    'literal' in name ? name.literal : [name.given, whole(name), name.suffix].filter(Boolean).join(' '),
  );
  const last = spoken.pop();
  return last === undefined ? sorted : `${[sorted, ...spoken].join(', ')}, and ${last}`;
}

function whole({ family, particle }: Extract<PersonName, { family: string }>): string {
  return particle === undefined ? family : `${particle} ${family}`;
}
