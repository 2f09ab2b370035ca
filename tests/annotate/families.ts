import { describe, expect, it } from 'vitest';
import { tokeniseText } from '../../utils/annotate/document';
import { englishTimes } from '../../utils/annotate/times/english';
import { finish } from '../../utils/steps';

/** The dates of a text written on Thursday, 2025-04-03. */
export const times = (text: string) =>
  // Longer than a message, whose parts of the day are its own.
  finish(
    englishTimes.recognise(tokeniseText(text + '\n'.padEnd(300, '–\n')), {
      reference: '2025-04-03',
      lang: null,
    }),
  );
const read = (text: string) => times(text).map((time) => `${time.text}=${time.value}`);
type Rows = Array<[text: string, expected: string[]]>;

/** Expressions of one sort, and texts that only look as if they had one. */
export function family(name: string, rows: Rows, others: string[] = []): void {
  describe(name, () => {
    it.each(rows)('%s', (text, expected) => expect(read(text)).toEqual(expected));
    if (others.length > 0) it.each(others)('none: %s', (text) => expect(read(text)).toEqual([]));
  });
}
