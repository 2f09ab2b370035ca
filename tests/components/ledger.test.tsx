import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Ledger } from '../../components/Ledger';
import type { ClutterKind } from '../../utils/article';
import * as i18n from '../../utils/i18n';
import type { LedgerItem } from '../../utils/messages';
import { useScreen } from './dom';

function item(id: string, kind: ClutterKind, text: string, hidden = true): LedgerItem {
  return { id, kind, text, hidden, reasons: [{ id: 'test-reason', args: [id, '5'] }] };
}
const ITEMS = [
  item('a', 'see-also', 'Also See: The River Act'),
  item('b', 'related', 'What is the Tolna line?'),
  item('c', 'related', 'Can a river be policed?', false),
  item('d', 'share', ''),
];

describe('Ledger', () => {
  const screen = useScreen();
  const calls: unknown[] = [];
  const draw = (items: LedgerItem[]) =>
    screen.draw(
      <Ledger
        items={items}
        lang="en"
        onSetHidden={(ids, hidden) => calls.push([ids, hidden])}
        onClean={(on) => calls.push(on)}
        onClose={() => calls.push('close')}
      />,
    );
  beforeEach(() => {
    calls.length = 0;
    const real = i18n.tById;
    // Reasons belong to the rules that give them; here it counts that id and arguments arrive.
    vi.spyOn(i18n, 'tById').mockImplementation((id, ...args) =>
      id === 'reason_test-reason' ? `because ${args.join(' of ')}` : real(id, ...args),
    );
  });
  afterEach(() => vi.restoreAllMocks());

  it('groups by kind in the order of the page, with counts and reasons', () => {
    draw(ITEMS);
    expect(screen.texts('h2')).toEqual(['3 hidden, 1 restored']);
    expect(screen.texts('h3')).toEqual([
      'Related link in the text',
      'Recent and related posts',
      'Share buttons',
    ]);
    expect(screen.texts('.group .quiet')).toEqual(['1', '1']);
    expect(screen.texts('.reasons')[0]).toBe('because a of 5');
    expect(screen.texts('.text')[3]).toBe('Share buttons, without text');
  });

  it('restores one, hides one again', () => {
    draw(ITEMS);
    screen.click(screen.button('Restore: Also See: The River Act'));
    screen.click(screen.button('Hide again: Can a river be policed?'));
    expect(calls).toEqual([
      [['a'], false],
      [['c'], true],
    ]);
  });

  it('restores all of a kind; when all are back, hides them again', () => {
    draw(ITEMS);
    screen.click(screen.button('Restore: Recent and related posts'));
    draw(ITEMS.map((one) => ({ ...one, hidden: false })));
    screen.click(screen.button('Hide all 2: Recent and related posts'));
    expect(calls).toEqual([
      [['b', 'c'], false],
      [['b', 'c'], true],
    ]);
  });

  it('shows all, hides all, closes', () => {
    draw(ITEMS);
    screen.click(screen.button('Show all'));
    draw(ITEMS.map((one) => ({ ...one, hidden: false })));
    expect(screen.texts('h2')).toEqual(['0 hidden, 4 restored']);
    screen.click(screen.button('Hide all again'));
    screen.click(screen.button('Close'));
    expect(calls).toEqual([false, true, 'close']);
  });

  it('folds a long group, and opens it; all of it is still restored at once', () => {
    const rows = ['1', '2', '3', '4', '5'].map((id) => item(id, 'ticker', `Row ${id}`));
    draw(rows);
    expect(screen.texts('.text')).toEqual(['Row 1', 'Row 2', 'Row 3']);
    screen.click(screen.button('Restore all 5: News ticker'));
    expect(calls).toEqual([[['1', '2', '3', '4', '5'], false]]);
    screen.click(screen.button('2 more'));
    expect(screen.texts('.text')).toHaveLength(5);
  });

  it('gives page text its language and direction', () => {
    draw(ITEMS);
    const text = screen.find('.text');
    expect([text.getAttribute('lang'), text.getAttribute('dir')]).toEqual(['en', 'auto']);
  });
});
