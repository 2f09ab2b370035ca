import { describe, expect, it } from 'vitest';
import { extended, NOTHING_SELECTED, toggled, without } from '../../components/library/selection';

const ORDER = ['a', 'b', 'c', 'd', 'e'];
const chosen = ({ keys }: { keys: ReadonlySet<string> }) => [...keys].sort().join('');

describe('toggled', () => {
  it('chooses and lets go', () => {
    const one = toggled(NOTHING_SELECTED, 'b');
    expect(chosen(one)).toBe('b');
    expect(chosen(toggled(one, 'b'))).toBe('');
    expect(NOTHING_SELECTED.keys.size).toBe(0);
  });
});

describe('extended', () => {
  it('takes everything from the anchor, in either direction, and keeps the rest', () => {
    const from = toggled(NOTHING_SELECTED, 'c');
    expect(chosen(extended(from, ORDER, 'e'))).toBe('cde');
    expect(chosen(extended(from, ORDER, 'a'))).toBe('abc');
    expect(chosen(extended(toggled(toggled(NOTHING_SELECTED, 'a'), 'd'), ORDER, 'e'))).toBe('ade');
  });
  it('keeps its anchor, so that the stretch can be made longer again', () => {
    const once = extended(toggled(NOTHING_SELECTED, 'b'), ORDER, 'c');
    expect(chosen(extended(once, ORDER, 'd'))).toBe('bcd');
  });
  it('is the row alone without an anchor in the list', () => {
    expect(chosen(extended(NOTHING_SELECTED, ORDER, 'd'))).toBe('d');
    expect(chosen(extended({ keys: new Set(), anchor: 'gone' }, ORDER, 'd'))).toBe('d');
  });
  it('ignores a row that is not in the list', () => {
    const from = toggled(NOTHING_SELECTED, 'b');
    expect(extended(from, ORDER, 'z')).toBe(from);
  });
});

describe('without', () => {
  it('forgets rows that are gone, and an anchor among them', () => {
    const left = without({ keys: new Set(['a', 'b']), anchor: 'b' }, ['b', 'x']);
    expect(chosen(left)).toBe('a');
    expect(left.anchor).toBeNull();
  });
});
