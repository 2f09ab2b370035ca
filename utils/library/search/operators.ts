/** The operators of the search field, as rows: what each asks for, and what its value looks like. */

/** `words`: searched in the text; `name`: a value of the library; `date`: a day, month or year; `flag`: one of `flags`. */
export type OperatorKind = 'words' | 'name' | 'date' | 'flag';

export interface Operator {
  name: OperatorName;
  kind: OperatorKind;
  /** How the help shows it. */
  example: string;
  /** The values there are, of a flag. */
  flags?: readonly string[];
}

export const OPERATOR_NAMES = [
  'title',
  'site',
  'by',
  'tag',
  'person',
  'org',
  'place',
  'lang',
  'year',
  'before',
  'after',
  'mentions',
  'is',
  'has',
] as const;
export type OperatorName = (typeof OPERATOR_NAMES)[number];

export const OPERATORS: readonly Operator[] = [
  { name: 'title', kind: 'words', example: 'title:harbour' },
  { name: 'site', kind: 'name', example: 'site:courier.example' },
  { name: 'by', kind: 'name', example: 'by:brandl' },
  { name: 'tag', kind: 'name', example: 'tag:politics/europe' },
  { name: 'person', kind: 'name', example: 'person:"Ines Halvorsen"' },
  { name: 'org', kind: 'name', example: 'org:NATO' },
  { name: 'place', kind: 'name', example: 'place:Lisbon' },
  { name: 'lang', kind: 'name', example: 'lang:de' },
  { name: 'year', kind: 'name', example: 'year:2025' },
  { name: 'before', kind: 'date', example: 'before:2025-05-01' },
  { name: 'after', kind: 'date', example: 'after:2025-04' },
  { name: 'mentions', kind: 'date', example: 'mentions:2025-04..2025-06' },
  {
    name: 'is',
    kind: 'flag',
    example: 'is:unread',
    flags: ['unread', 'read', 'archived', 'favourite', 'link'],
  },
  { name: 'has', kind: 'flag', example: 'has:highlight', flags: ['highlight', 'note'] },
];

const BY_NAME = new Map(OPERATORS.map((operator) => [operator.name as string, operator]));

/** The operator of a name as typed, in any case; null: there is none. */
export function operatorNamed(name: string): Operator | null {
  return BY_NAME.get(name.toLowerCase()) ?? null;
}

/** The operator a mistyped name was most likely meant to be: one letter wrong, missing, too many or swapped. */
export function operatorLike(name: string): OperatorName | null {
  const typed = name.toLowerCase();
  return OPERATOR_NAMES.find((each) => nearlySame(typed, each)) ?? null;
}

function nearlySame(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
