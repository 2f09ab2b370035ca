import { describe, expect, it } from 'vitest';
import { DatesFacet } from '../../components/library/DatesFacet';
import type { Mentioned } from '../../utils/library/search/mentioned';
import { useScreen } from './dom';

const months = ['2025-03', '2025-04', '2025-05', '2025-06'];
const mentioned: Mentioned = {
  unit: 'month',
  bars: months.map((month, at) => ({ from: month, to: month, count: [2, 30, 0, 7][at]! })),
};

describe('dates mentioned', () => {
  const screen = useScreen();
  const asked: Array<string | null> = [];
  const draw = (chosen: string | null) => {
    asked.length = 0;
    screen.draw(
      <DatesFacet mentioned={mentioned} chosen={chosen} onChange={(period) => asked.push(period)} />,
    );
  };
  const handle = (name: string) =>
    screen.find<HTMLInputElement>(`input[aria-label="Dates mentioned, ${name}"]`);
  const drag = (name: string, to: number, how: 'input' | 'change') => {
    handle(name).value = String(to);
    screen.fire(handle(name), how);
  };

  it('are told in words too', () => {
    draw(null);
    const words = screen.find('.hist').getAttribute('aria-label');
    expect(words).toBe('Dates mentioned from March 2025 to June 2025; most in April 2025, in 30 articles');
    expect(screen.all('.hist i').map(({ style }) => style.height)).toEqual(['2px', '30px', '0px', '7px']);
    expect(screen.all('.hist i.on')).toHaveLength(0);
    expect(screen.all('button')).toHaveLength(0);
  });

  it('are chosen by two handles, when they are let go', () => {
    draw(null);
    drag('from', 1, 'input');
    expect(screen.texts('.axis span')).toEqual(['April 2025', 'June 2025']);
    expect(asked).toEqual([]);
    drag('from', 1, 'change');
    expect(asked).toEqual(['2025-04..2025-06']);
    draw('2025-04..2025-06');
    drag('to', 0, 'change'); // not past the other
    expect(asked).toEqual(['2025-04']);
    draw('2025-04');
    expect(screen.all('.hist i.on')).toHaveLength(1);
    expect(handle('to').getAttribute('aria-valuetext')).toBe('April 2025');
  });

  it('are all dates again', () => {
    draw('2025-04');
    screen.click(screen.button('All dates'));
    drag('from', 0, 'change');
    expect(asked).toEqual([null, '2025-03..2025-04']);
    draw('2025-04..2025-06');
    drag('from', 0, 'change');
    expect(asked).toEqual([null]);
  });
});
