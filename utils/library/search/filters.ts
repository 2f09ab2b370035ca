/** Which articles the operators of a query let through, from the columns alone. */
import type { StateList } from '../schema';
import { BLOCK_SIZE, type Columns, type DocBlock, NO_DAY, STATES } from './columns';
import { NAME_KINDS, type NameKind, nameTest } from './dictionary';
import { parsePeriod } from './periods';
import type { QueryTerm } from './query';

/** What to look among: everything kept, the trash, or what is kept in one state. */
export type Shelf = 'all' | 'trash' | StateList;

/** State bits that are wanted, of which one is enough, and those that are not. */
const SHELVES: Record<StateList, [some: number, none: number]> = {
  ...{ unread: [STATES.unread, STATES.archived], archived: [STATES.archived, 0] },
  ...{ favourite: [STATES.favourite, 0], highlighted: [STATES.highlighted | STATES.noted, 0] },
};

type Test = (block: DocBlock, at: number) => boolean;

/** Names of which an article has one: several that are asked for are alternatives. */
const SINGLE: ReadonlySet<string> = new Set<NameKind>(['site', 'lang', 'year']);

const FLAGS: Record<string, [bit: number, set: boolean]> = {
  ...{ unread: [STATES.unread, true], read: [STATES.unread, false], archived: [STATES.archived, true] },
  ...{ favourite: [STATES.favourite, true], link: [STATES.link, true] },
  ...{ highlight: [STATES.highlighted, true], note: [STATES.noted, true] },
};

/** 1 for every article that passes, by number. */
export function passing(columns: Columns, terms: readonly QueryTerm[], shelf: Shelf): Uint8Array {
  const pass = new Uint8Array(columns.next);
  const wanted = STATES.alive | (shelf === 'trash' ? STATES.trashed : 0);
  const tests = testsOf(columns, terms);
  if (shelf !== 'all' && shelf !== 'trash') {
    const [some, none] = SHELVES[shelf];
    tests.push(({ state }, at) => (state[at]! & some) !== 0 && (state[at]! & none) === 0);
  }
  for (const block of columns.blocks) {
    const base = block.block * BLOCK_SIZE;
    for (let at = 0; at < block.keys.length; at++) {
      if ((block.state[at]! & (STATES.alive | STATES.trashed)) !== wanted) continue;
      if (tests.every((test) => test(block, at))) pass[base + at] = 1;
    }
  }
  return pass;
}

function testsOf(columns: Columns, terms: readonly QueryTerm[]): Test[] {
  const tests: Test[] = [];
  const alternatives = new Map<string, Test[]>();
  for (const term of terms) {
    const test = testOf(columns, term);
    if (!test) continue;
    if (term.negated) tests.push((block, at) => !test(block, at));
    else if (term.operator && SINGLE.has(term.operator))
      alternatives.set(term.operator, [...(alternatives.get(term.operator) ?? []), test]);
    else tests.push(test);
  }
  for (const some of alternatives.values()) tests.push((block, at) => some.some((test) => test(block, at)));
  return tests;
}

/** Null: the term is about words. */
function testOf(columns: Columns, { operator, value, quoted }: QueryTerm): Test | null {
  if (operator === null || operator === 'title') return null;
  if (operator in NAME_KINDS) return namesTest(columns, operator as NameKind, value, quoted);
  if (operator === 'is' || operator === 'has') {
    const [bit, set] = FLAGS[value.toLowerCase()]!;
    return (block, at) => ((block.state[at]! & bit) !== 0) === set;
  }
  const [first, last] = parsePeriod(value, operator === 'mentions')!;
  if (operator === 'before')
    return (block, at) => block.published[at]! < first && block.published[at] !== NO_DAY;
  if (operator === 'after') return (block, at) => block.published[at]! >= first;
  return (block, at) => {
    for (let time = block.timeStarts[at]!; time < block.timeStarts[at + 1]!; time += 2)
      if (block.times[time]! <= last && block.times[time + 1]! >= first) return true;
    return false;
  };
}

function namesTest({ dictionary }: Columns, kind: NameKind, value: string, quoted: boolean): Test {
  const marked = new Uint8Array(dictionary.size);
  for (const id of dictionary.matching(kind, nameTest(kind, value, quoted))) marked[id] = 1;
  return (block, at) => {
    for (let name = block.nameStarts[at]!; name < block.nameStarts[at + 1]!; name++)
      if (marked[block.names[name]!]) return true;
    return false;
  };
}
