import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { FEATURES, OWN_NAMES } from '../../scripts/train-blocks/feature-names';
import { findClutter } from '../../utils/clutter/find';
import { Evidence } from '../../utils/extract/model/evidence';
import { featuresOf } from '../../utils/extract/model/features';
import { GROUPS } from '../../utils/extract/model/groups';
import { Sight } from '../../utils/extract/model/sight';

const PAGE = `<nav><a href="/a">Harbour</a></nav><h1>The wall is mended</h1>
  <p>The harbour board met on Tuesday and agreed, after four hours, to meet again.</p>
  <div class="related"><a href="/b">Ferries stop for a week while the wall is mended</a></div>`;

function evidence(): Evidence {
  const decision = findClutter(new JSDOM(PAGE).window.document, {
    headline: { title: 'The wall is mended', element: null },
    byline: [],
    isSource: () => false,
  });
  return Evidence.of(decision, { title: 'The wall is mended', description: null, byline: [], body: null });
}

describe('features of blocks', () => {
  it('are as many as their names, group by group', () => {
    const sight = new Sight(evidence());
    for (const index of sight.evidence.texts) {
      sight.look(index);
      for (const [group, { size, write }] of GROUPS.entries()) {
        const names = OWN_NAMES[group]!;
        expect(names).toHaveLength(size);
        const row = new Float32Array(names.length + 20).fill(Number.NaN);
        write(sight, row, 10);
        const written = Array.from(row, (value) => !Number.isNaN(value));
        expect(written.indexOf(true), names[0]!).toBe(10);
        expect(written.filter(Boolean), names[0]!).toHaveLength(names.length);
        expect(written.lastIndexOf(true), names[0]!).toBe(9 + names.length);
      }
    }
  });

  it('stand under their names', () => {
    const found = evidence();
    const rows = featuresOf(found);
    const of = (text: string, name: string) => {
      const nth = found.texts.findIndex((index) => found.page.blocks[index]!.text.startsWith(text));
      return rows[nth * FEATURES.length + FEATURES.indexOf(name)];
    };
    expect(of('The wall', 'is title')).toBe(1);
    expect(of('The wall', 'heading')).toBe(1);
    expect(of('Ferries', 'related hint above')).toBe(1);
    expect(of('Ferries', 'link density')).toBe(1);
    expect(of('The harbour', 'links at 0')).toBe(0);
    expect(of('The harbour', 'link density +1')).toBe(1);
    expect(of('Ferries', 'weight -1')).toBe(of('The harbour', 'weight'));
    expect(of('The harbour', 'page blocks')).toBeCloseTo(Math.log2(1 + found.texts.length));
  });
});
