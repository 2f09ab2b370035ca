/** The changes that `npm run mutate` makes: each is the one it says, and a source with switches does what it did. */
import { describe, expect, it } from 'vitest';
import { instrument } from '../scripts/mutate/instrument';
import { mutantsOf } from '../scripts/mutate/mutators';

const changes = (source: string) =>
  mutantsOf('x.ts', source).map(({ start, end, text, form }) => {
    return form === 'expression'
      ? source.slice(0, start) + text + source.slice(end)
      : `${source.slice(start, end)} → ${text}`;
  });

describe('mutants', () => {
  it.each([
    ['a < b;', ['a <= b;', 'a >= b;']],
    ['x = a ?? b ?? c;', ['x = (a ?? b) && (c);', 'x = (a) && (b) ?? c;', 'undefined;']],
    ['n = -1 + n;', ['undefined;', 'n = -1 - n;', 'n = 1 + n;']],
    ["say('a' + name);", ['undefined;', "say('' + name);"]],
    ['x = a?.b(1)?.[0];', ['undefined;', 'x = a.b(1)[0];']],
    ['if (!on) {}', ['if (true) {}', 'if (false) {}', 'if (on) {}']],
    ['while (n--) go();', ['while (false) go();', 'while (n++) go();', 'while (n--) undefined;']],
    ['list = [1, a];', ['undefined;', 'list = [];']],
    ['const a = list.some(f);', ['.some → every']],
    ['const a = list?.every(f);', ['const a = list.every(f);', 'every → some']],
    ['function f() { return 1; }', ['{ return 1; } → {}']],
  ])('of %s', (source, expected) => {
    expect(changes(source).sort()).toEqual([...expected].sort());
  });

  it.each([
    "import { a } from './a';",
    "export const kind: 'a' | 'b' = kindOf<'a'>(x);",
    "'use strict';",
    "const { 'a-b': x } = y;",
    "const error = new RangeError('no such day');",
    'class A extends B { constructor() { super(1); } }',
    'const empty = { a: [] };',
  ])('are not made of %s', (source) => {
    expect(changes(source)).toEqual([]);
  });
});

describe('a source with switches', () => {
  const source = `
    const parts = (text) => text?.split(' ').filter((word) => word !== '' && !word.startsWith('x')) ?? [];
    let turns = 0;
    for (const word of parts(input)) { turns += word.length > 2 ? 2 : 1; }
    return parts(input).length > 0 ? parts(input)[0] + turns : 'none';`;
  const mutants = mutantsOf('x.ts', `(function (input) {${source}})`).map((mutant, id) => ({
    ...mutant,
    id,
  }));
  const code = instrument(`(function (input) {${source}})`, mutants);
  // The code is this test's own.
  const run = (on: number, input?: string): unknown =>
    new Function('__mutant', `return ${code}`)((id: number) => id === on)(input);

  it('does what it did while nothing is switched on', () => {
    expect(run(-1, 'abc xd ef')).toBe('abc3');
    expect(run(-1)).toBe('none');
  });

  it('does each change when its mutant is switched on', () => {
    const kindsThatTell = new Set(
      mutants
        .filter(({ id }) => {
          try {
            return run(id, 'abc xd ef') !== 'abc3' || run(id) !== 'none';
          } catch {
            return true;
          }
        })
        .map(({ kind }) => kind),
    );
    expect([...kindsThatTell].sort()).toEqual(
      [
        'arithmetic',
        'assignment',
        'block',
        'comparison',
        'condition',
        'logic',
        'method',
        'negation',
        'optional chaining',
        'statement',
        'string',
      ].sort(),
    );
  });
});
