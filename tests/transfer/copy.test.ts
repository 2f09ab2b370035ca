import { expect, it } from 'vitest';
import { copyHighlights, copyQuote, quoteWithSource } from '../../utils/transfer/copy';
import { makeHighlight, makeSaved } from '../library/samples';

const clipboard = () => {
  const held: string[] = [];
  return { held, writeText: async (text: string) => void held.push(text) };
};

it('a quotation has its source below, and marks inside it are single ones', async () => {
  expect(quoteWithSource(' She said: “No.” ', 'Brandl, Tomas.')).toBe('“She said: ‘No.’”\n\nBrandl, Tomas.');
  const saved = makeSaved();
  const { held, writeText } = clipboard();
  expect(await copyQuote(saved, 'The dyke held', { writeText })).toBe(true);
  expect(held[0]).toMatch(/^“The dyke held”\n\n/);
  expect(held[0]).toContain(saved.article.title);
  expect(held[0]).toContain(saved.article.url);
});

it('highlights go with their notes and the article they are from', async () => {
  const saved = makeSaved({ highlights: [makeHighlight({ note: 'Who else?' })], note: 'Ask the mayor.' });
  const { held, writeText } = clipboard();
  await copyHighlights(saved, { writeText });
  expect(held[0]).toContain(`# ${saved.article.title}`);
  expect(held[0]).toMatch(/^> /m);
  expect(held[0]).toContain('Who else?');
  expect(held[0]).toContain('Ask the mayor.');
  expect(held[0]).toContain(saved.article.url);
});

it('a clipboard that refuses is told of', async () => {
  const writeText = () => Promise.reject(new DOMException('No', 'NotAllowedError'));
  expect(await copyQuote(makeSaved(), 'x', { writeText })).toBe(false);
  expect(await copyHighlights(makeSaved(), { writeText })).toBe(false);
});
