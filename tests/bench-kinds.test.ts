import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { removedAs } from '../scripts/bench/kinds/judge';
import { elementAt, LABELS, readLabels } from '../scripts/bench/kinds/labels';
import { summaryOf } from '../scripts/bench/kinds/report';
import { CLUTTER_KINDS, type ClutterKind } from '../utils/article';
import type { Found } from '../utils/clutter/found';

const { document } = new JSDOM(
  '<body><main><p>Text of the story.</p><div><p>Short</p><p>A longer line of a box</p></div></main><i></i></body>',
).window;
const find = (kind: ClutterKind, elements: Element[]): Found => ({
  removal: { id: kind, kind, reasons: [], text: '' },
  elements,
  texts: [],
});
const box = document.querySelector('div')!;
const [short, long] = [...box.children];

describe('kinds bench', () => {
  it('has labels of known kinds, each of them once, and nothing of the pages but their ids', () => {
    const labels = readLabels(LABELS);
    expect(labels.length).toBeGreaterThanOrEqual(220);
    expect(new Set(labels.map(({ page, path }) => `${page} ${path}`)).size).toBe(labels.length);
    for (const label of labels) {
      expect(Object.keys(label)).toEqual(['page', 'path', 'kind']);
      expect([...CLUTTER_KINDS, 'text']).toContain(label.kind);
      expect(label.path).toMatch(/^\d+(?:\/\d+)*$/);
    }
  });

  it('finds elements by their path', () => {
    expect(elementAt(document, '1/0/1')).toBe(box);
    expect(elementAt(document, '1/0/7')).toBeNull();
  });

  it('takes the kind of most of a block, and sees what stays', () => {
    expect(removedAs(box, [find('share', [box])])).toBe('share');
    expect(removedAs(long!, [find('related', [document.querySelector('main')!])])).toBe('related');
    expect(removedAs(box, [find('ad', [short!]), find('promo', [long!])])).toBe('promo');
    expect(removedAs(box, [find('ad', [short!])])).toBeNull();
    expect(removedAs(document.querySelector('i')!, [find('ad', [document.querySelector('i')!])])).toBe('ad');
  });

  it('counts accuracy over what was removed', () => {
    const of = (label: ClutterKind | 'text', kind: ClutterKind | null) => ({
      page: 'a/b',
      path: '1',
      label,
      kind,
    });
    const line = summaryOf('all', [
      of('ad', 'ad'),
      of('promo', 'ad'),
      of('share', null),
      of('text', 'notice'),
    ]);
    expect(line).toContain('kind right 50.0 % (1/2)');
    expect(line).toContain('clutter removed 66.7 % (2/3)');
    expect(line).toContain('text removed 100.0 % (1/1)');
  });
});
