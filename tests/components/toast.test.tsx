import { beforeEach, describe, expect, it } from 'vitest';
import { type Clock, Toast, type ToastWords } from '../../components/Toast';
import { useScreen } from './dom';

/** Time that only passes when told to. */
function fakeClock() {
  let now = 0;
  let timers: Array<{ at: number; run: () => void }> = [];
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  };
  return {
    clock,
    pass(ms: number) {
      now += ms;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
    },
  };
}

describe('Toast', () => {
  const screen = useScreen();
  let time = fakeClock();
  let closed = 0;
  const draw = (toast: ToastWords | null) =>
    screen.draw(<Toast toast={toast} clock={time.clock} onClose={() => closed++} />);
  beforeEach(() => {
    time = fakeClock();
    closed = 0;
  });

  it('closes after 8 s', () => {
    draw({ id: 1, text: 'Saved' });
    time.pass(7_999);
    expect(closed).toBe(0);
    time.pass(1);
    expect(closed).toBe(1);
  });

  it('stays under the pointer, and goes on counting after', () => {
    draw({ id: 1, text: 'Saved' });
    time.pass(5_000);
    screen.fire(screen.find('.toast'), 'pointerenter');
    time.pass(60_000);
    expect(closed).toBe(0);
    screen.fire(screen.find('.toast'), 'pointerleave');
    time.pass(2_999);
    expect(closed).toBe(0);
    time.pass(1);
    expect(closed).toBe(1);
  });

  it('stays while it holds the focus, and leaves at least 2 s after', () => {
    draw({ id: 1, text: 'Saved', action: { label: 'Undo', run: () => {} } });
    time.pass(7_900);
    screen.fire(screen.button('Undo'), 'focusin');
    time.pass(60_000);
    screen.fire(screen.button('Undo'), 'focusout');
    time.pass(1_999);
    expect(closed).toBe(0);
    time.pass(1);
    expect(closed).toBe(1);
  });

  it('gives a new toast its whole time, and none to a redrawn one', () => {
    draw({ id: 1, text: 'Saved' });
    time.pass(6_000);
    draw({ id: 1, text: 'Saved' });
    time.pass(1_999);
    draw({ id: 2, text: 'Moved to trash' });
    time.pass(7_999);
    expect(closed).toBe(0);
    time.pass(1);
    expect(closed).toBe(1);
  });

  it('runs its action once and closes', () => {
    let undone = 0;
    draw({ id: 1, text: 'Saved', action: { label: 'Undo', run: () => undone++ } });
    screen.click(screen.button('Undo'));
    expect([undone, closed]).toEqual([1, 1]);
  });

  it('keeps its live region in the page before there is anything to say', () => {
    draw(null);
    const region = screen.find('[role=status]');
    draw({ id: 1, text: 'Saved' });
    expect(screen.find('[role=status]')).toBe(region);
    expect(region.textContent).toBe('Saved');
  });
});
