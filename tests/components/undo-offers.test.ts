import { expect, it } from 'vitest';
import { undoStack } from '../../components/undo-offers';
import { t } from '../../utils/i18n';

const label = t('undo');

it('takes back the last first, each once, also after its toast has gone', () => {
  const done: string[] = [];
  const stack = undoStack();
  const [first, second] = ['first', 'second'].map((name) =>
    stack.offered({ label, run: () => void done.push(name) }),
  );
  expect(stack.takeBack()).toBe(true);
  expect(stack.takeBack()).toBe(true);
  expect(stack.takeBack()).toBe(false);
  first!.run();
  second!.run();
  expect(done).toEqual(['second', 'first']);
});

it('does not take back again what the toast’s own button has', () => {
  const done: string[] = [];
  const stack = undoStack();
  stack.offered({ label, run: () => void done.push('first') });
  stack.offered({ label, run: () => void done.push('second') }).run();
  expect(stack.takeBack()).toBe(true);
  expect(done).toEqual(['second', 'first']);
});

it('remembers of other offers nothing', () => {
  const stack = undoStack();
  let opened = 0;
  stack.offered({ label: 'Open', run: () => void opened++ }).run();
  expect([stack.takeBack(), opened]).toEqual([false, 1]);
});
