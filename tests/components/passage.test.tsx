import { describe, expect, it, vi } from 'vitest';
import { MarksButton, MarksPanel } from '../../components/reader/MarksPanel';
import { PassageBar } from '../../components/reader/PassageBar';
import { highlightAt, placeOfPassage, stepHighlight } from '../../components/reader/passage-place';
import type { Highlight } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import { useScreen } from './dom';

const screen = useScreen();
const of = (id: string, position: Highlight['position'], note: string | null = null): Highlight => ({
  ...{ id, position, note, colour: 'green', createdAt: 0, updatedAt: 0 },
  quote: { exact: `Words of ${id}`, prefix: '', suffix: '' },
});
const place = { left: 500, top: 10, bottom: 40 };

function bar(highlight: Highlight | null, { noting = false, listen = true, focused = false } = {}) {
  const deeds = {
    ...{ onColour: vi.fn(), onNoting: vi.fn(), onNote: vi.fn(), onQuote: vi.fn() },
    ...{ onListen: vi.fn(), onRemove: vi.fn(), onClose: vi.fn() },
  };
  screen.draw(
    <PassageBar
      {...{ place, highlight, noting, focused }}
      {...deeds}
      onListen={listen ? deeds.onListen : null}
      boxWidthPx={600}
    />,
  );
  return deeds;
}

describe('the bar of a passage', () => {
  it('marks what is selected in any colour, notes, quotes and reads it', () => {
    const { onColour, onNoting, onQuote, onListen } = bar(null);
    screen.click(screen.button(t('highlight_in', t('colour_violet'))));
    expect(onColour).toHaveBeenCalledWith('violet');
    screen.click(screen.button(t('note_add')));
    expect(onNoting).toHaveBeenCalledWith(true);
    screen.click(screen.button(t('quote_copy')));
    screen.click(screen.button(t('listen_from_here')));
    expect([onQuote.mock.calls.length, onListen.mock.calls.length]).toEqual([1, 1]);
    expect(screen.all('button').map((one) => one.getAttribute('aria-label'))).not.toContain(
      t('highlight_remove'),
    );
  });
  it('stays inside the text box, and keeps the selection when it is pressed', () => {
    bar(null);
    expect(screen.find('.passage').style.left).toBe('280px');
    const press = new window.MouseEvent('mousedown', { bubbles: true, cancelable: true });
    screen.find('.swatch').dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });
  it('changes a highlight: colour, note, and takes it away', () => {
    const { onColour, onRemove } = bar(of('a', { start: 1, end: 4 }, 'Ask the dyke office'));
    expect(screen.texts('.own')).toEqual(['Ask the dyke office']);
    expect(screen.find<HTMLInputElement>('input:checked').closest('label')?.title).toBe(t('colour_green'));
    screen.click(screen.all('input[type=radio]').at(-1)!);
    expect(onColour).toHaveBeenCalledWith('violet');
    screen.click(screen.button(t('highlight_remove')));
    expect(onRemove).toHaveBeenCalledOnce();
  });
  it('takes a note by keyboard', () => {
    const { onNote, onNoting, onClose } = bar(of('a', { start: 1, end: 4 }), { noting: true });
    const field = screen.find<HTMLTextAreaElement>('textarea');
    expect(document.activeElement).toBe(field);
    screen.type(field as unknown as HTMLInputElement, ' Later ');
    screen.press('Enter', { ctrlKey: true });
    expect(onNote).toHaveBeenCalledWith('Later');
    screen.press('Escape');
    expect(onNoting).toHaveBeenCalledWith(false);
    expect(onClose).not.toHaveBeenCalled();
  });
  it('opened by a key has the focus; Escape closes it and nothing else', () => {
    const { onClose } = bar(of('a', { start: 1, end: 4 }), { focused: true });
    expect(document.activeElement).toBe(screen.find('input:checked'));
    expect(screen.press('Escape')).toBe(false);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('passages on the page', () => {
  const rect = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });
  it('are placed by their first and last lines', () => {
    const lines = [rect(300, 100, 700, 120), rect(100, 130, 400, 150)];
    expect(placeOfPassage(lines, { left: 90, top: 50 })).toEqual({ left: 10, top: 50, bottom: 100 });
    expect(placeOfPassage([], { left: 0, top: 0 })).toBeNull();
  });
  it('are found under a point, the shorter of two that lie over one another', () => {
    const long = of('long', { start: 0, end: 90 });
    const short = of('short', { start: 10, end: 20 });
    const rectsOf = () => [rect(0, 0, 10, 10)];
    expect(highlightAt([long, short, of('lost', null)], { x: 5, y: 5 }, rectsOf)).toBe(short);
    expect(highlightAt([long], { x: 50, y: 5 }, rectsOf)).toBeNull();
  });
  it('are walked through round and round, without those that are not in the text', () => {
    const [a, b] = [of('a', { start: 0, end: 1 }), of('b', { start: 4, end: 5 })];
    const all = [a, b, of('lost', null)];
    expect(stepHighlight(all, null, 1)).toBe(a);
    expect(stepHighlight(all, null, -1)).toBe(b);
    expect(stepHighlight(all, 'b', 1)).toBe(a);
    expect(stepHighlight(all, 'a', -1)).toBe(b);
    expect(stepHighlight([], null, 1)).toBeNull();
  });
});

describe('the list of highlights', () => {
  it('leads to places in this text, tells of lost ones, and is copied', () => {
    const onCopy = vi.fn();
    const highlights = [of('a', { start: 12, end: 20 }, 'Why?'), of('b', null)];
    screen.draw(
      <MarksPanel highlights={highlights} lang="en" onChange={vi.fn()} onRemove={vi.fn()} onCopy={onCopy} />,
    );
    expect(screen.find('.hl-acts a').getAttribute('href')).toBe('#at=12-20');
    expect(screen.texts('.flag')).toEqual([t('highlight_lost')]);
    screen.click(screen.button(t('highlights_copy')));
    expect(onCopy).toHaveBeenCalledOnce();
  });
  it('says how many there are, or how to make one', () => {
    screen.draw(<MarksButton count={3} />);
    expect(screen.find('button').getAttribute('aria-label')).toBe(plural('highlights_count', 3));
    screen.draw(
      <MarksPanel highlights={[]} lang={null} onChange={vi.fn()} onRemove={vi.fn()} onCopy={vi.fn()} />,
    );
    expect(screen.texts('.quiet')).toEqual([t('highlights_none')]);
  });
});
