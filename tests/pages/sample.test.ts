import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { SAMPLE_URL } from '../../entrypoints/sample/address';
import { fillDays } from '../../entrypoints/sample/fill-days';
import { annotate } from '../../utils/annotate/annotate';
import { timesFor } from '../../utils/annotate/engines';
import { namesFrom } from '../../utils/annotate/names-model';
import { readPage } from '../../utils/extract/page';
import type { View } from '../../utils/html';
import { shippedWeights } from '../annotate/weights';

/** Over the end of a year. */
const TODAY = new Date(2027, 11, 30, 15);

function sample() {
  const html = readFileSync('entrypoints/sample/index.html', 'utf8');
  const { window } = new JSDOM(html, { url: SAMPLE_URL });
  fillDays(window.document, TODAY);
  const captured = TODAY.toISOString();
  return {
    captured,
    ...readPage(window.document, { url: SAMPLE_URL, captured, view: window as unknown as View }),
  };
}

describe('the sample of the first run', () => {
  it('is an article of yesterday, without what is around it', () => {
    const { article, found } = sample();
    expect(article?.published?.value.slice(0, 10)).toBe('2027-12-29');
    expect(article?.dateline?.place).toBe('Port Alder');
    expect(article?.text.split('\n')).toHaveLength(5);
    expect(article?.text).not.toMatch(/Also see|by mail|hours ago|More by/);
    const kinds = new Set(found.map(({ removal }) => removal.kind));
    expect([...kinds]).toEqual(expect.arrayContaining(['see-also', 'newsletter', 'author-box', 'ticker']));
  });

  it('has dates ahead and people with what they are', async () => {
    const { article, captured } = sample();
    const annotations = annotate(article!, {
      captured,
      names: namesFrom(shippedWeights()),
      times: await timesFor(article!),
    });
    expect(annotations.keyDates.map(({ value }) => value)).toContain('2028-01-03');
    const people = annotations.entities.filter(({ type }) => type === 'PER').map(({ name }) => name);
    expect(people).toEqual(expect.arrayContaining(['Ilse Brandvik', 'Tomas Okafor', 'Anneke Torvald']));
  });
});
