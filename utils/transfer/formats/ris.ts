import type { SavedArticle } from '../../article';
import type { DateParts } from './date-parts';
import { listFile, type WriteOptions } from './format';
import type { PersonName } from './person-name';
import { referenceOf } from './reference';

/** RIS (EndNote, Zotero, Mendeley): records of type NEWS, a field a line, CRLF. */
export const openRis = listFile((options) => ({ between: '\r\n', item: (saved) => record(saved, options) }));

function record(saved: SavedArticle, { timeZone }: WriteOptions): string {
  const reference = referenceOf(saved, timeZone);
  const { issued } = reference;
  const rows: Array<[tag: string, value: string | null]> = [
    ['TY', 'NEWS'],
    ...reference.authors.map((name): [string, string] => ['AU', risName(name)]),
    ['TI', reference.title],
    ['T2', reference.container],
    ['DA', issued && risDate(issued)],
    ['PY', issued && String(issued[0]).padStart(4, '0')],
    ['CY', reference.place],
    ['SE', reference.section],
    ['UR', reference.url],
    ['Y2', risDate(reference.accessed)],
    ['AB', reference.abstract],
    ...reference.keywords.map((tag): [string, string] => ['KW', tag]),
    ['LA', reference.language],
    ...reference.sources.map((source): [string, string] => ['N1', source]),
    ['ER', ''],
  ];
  return rows
    .filter(([tag, value]) => tag === 'ER' || value)
    .map(([tag, value]) => `${tag}  - ${value}\r\n`)
    .join('');
}

/** `YYYY/MM/DD`; slashes stay where a part is not known. */
function risDate([year, month, day]: DateParts): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}`;
}

/** Commas part family, given name and suffix, so a name without parts must have none. */
function risName(name: PersonName): string {
  if ('literal' in name) return name.literal.replace(/\s*,\s*/g, ' ');
  const { family, given, particle, suffix } = name;
  const whole = particle === undefined ? family : `${particle} ${family}`;
  return [whole, given, suffix].filter((part) => part !== undefined).join(', ');
}
