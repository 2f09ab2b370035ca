/** The rules together: what one has taken the next leaves alone; and more that is clutter put beside what they found. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  type ClutterOptions,
  type Decision,
  findClutter,
  findClutterSteps,
  withMore,
} from '../../utils/clutter/find';
import { proseLines } from '../../utils/clutter/lines';
import type { Proposal } from '../../utils/clutter/scene';
import { CANNERY, CRANE, FERRY, link, menu, pageOf, SEALS, STORY, told, URL_OF_SCENE } from '../scene';

const OPTIONS: Omit<ClutterOptions, 'tellLines'> = {
  headline: { title: 'Cape Orrin keeps its light', element: null },
  byline: ['Runa Holm'],
  isSource: (text) => text.includes('our friends'),
};
const documentOf = (html: string) => new JSDOM(html, { url: URL_OF_SCENE }).window.document;

function found(html: string) {
  const decision = findClutter(documentOf(html), OPTIONS);
  const { page, facts, frame, items, owner } = decision;
  const scene = {
    page,
    facts,
    frame,
    plain: false,
    byline: new Set<string>(),
    isSource: () => false,
    taken: () => false,
  };
  return { decision, told: items.map((item) => told(scene, item)), owners: [...owner].join(' ') };
}

describe('the rules together', () => {
  it('give items in document order, whatever rule found them first', () => {
    const { told, owners } = found(
      pageOf({
        top: '<p>From our friends in Halden</p>',
        inside: `<div>Advertisement</div><p>Also see: ${link(FERRY)}</p>`,
        last: '<div><h4>Runa Holm</h4><p>Runa Holm is a reporter in Orrin, and has a boat of her own.</p></div>',
        after: `<nav>${menu('News', 'Sport', 'Tides', 'Boats')}</nav><section><h3>Comments</h3><textarea></textarea></section>`,
      }),
    );
    expect(told).toEqual([
      'notice [From our friends in Halden] notice_source',
      'ad [Advertisement] ad_label Advertisement',
      `see-also [Also see: ${FERRY}] see_also_link Also see`,
      'author-box [Runa Holm | Runa Holm is a reporter in Orrin, and has a boat of her own.] author_name Runa Holm, author_bio',
      'navigation [News | Sport | Tides | Boats] navigation_links 4',
      'comments [Comments | ] comments_form',
    ]);
    expect(owners).toBe('-1 0 -1 -1 1 2 -1 -1 3 3 4 4 4 4 5 5');
  });

  it('leave alone what an earlier one has taken', () => {
    // Consent takes the whole box first, so that the newsletter's rule finds nothing; what it is, is told in the end.
    const { told, owners } = found(
      pageOf({
        after:
          '<div><p>We use cookies on this site.</p><button>Accept all</button><p>Sign up for our newsletter</p><input type="email"></div>',
      }),
    );
    expect(told).toEqual([
      'newsletter [We use cookies on this site. | Accept all | Sign up for our newsletter | ] newsletter_form',
    ]);
    expect(owners).toBe('-1 -1 -1 -1 -1 0 0 0 0');
  });

  it('find the end of the text again when something was taken', () => {
    const teaser = (title: string) =>
      `<div><h3>${link(title)}</h3><p>The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.</p><p>Read more</p></div>`;
    const { told, decision } = found(
      pageOf({ last: `${teaser(FERRY)}${teaser(SEALS)}<p>Follow our channel for the tides</p>` }),
    );
    expect(told.map((item) => item.replace(/ \[.*/, ''))).toEqual(['related', 'related', 'promo']);
    expect(decision.frame.body).toEqual({ from: 1, to: 5 });
    expect(decision.frame.headline).toEqual({ from: 0, to: 1 });
  });

  it('keep lists of teasers for the text where there is next to no other', () => {
    const teaser = (title: string) =>
      `<div><h3>${link(title)}</h3><p>The harbour board met on Monday and heard from the keeper, her two sons, and two old men.</p><p>Read more</p></div>`;
    const { decision } = found(
      `<main><h1>Cape Orrin keeps its light</h1>${teaser(FERRY)}${teaser(SEALS)}${teaser(CRANE)}${teaser(CANNERY)}</main>`,
    );
    expect(decision.frame.mass).toBeGreaterThan(300);
  });

  it('take a page without links for plain text', () => {
    const line =
      '<p>Follow our channel for the tides of the day, the weather of the coast, and whatever else is new.</p>';
    const page = `<main><h1>Cape Orrin keeps its light</h1>${STORY.join('')}${line}</main>`;
    expect(found(page).told).toHaveLength(1);
    expect(found(`<a href="/x"></a>${page}`).told).toHaveLength(0);
  });

  it('let go of the thread between', () => {
    const doc = documentOf(
      pageOf({ after: Array.from({ length: 120 }, () => '<p>Advertisement</p>').join('') }),
    );
    const steps = findClutterSteps(doc, { ...OPTIONS, tellLines: proseLines });
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(step.value.items).toHaveLength(120);
    expect(pauses).toBe(37);
  });
});

describe('more that is clutter', () => {
  const item = (from: number, to: number, kind: Proposal['kind'] = 'ad'): Proposal => ({
    kind,
    from,
    to,
    reasons: [],
  });
  const base = () => found(pageOf({})).decision;
  const decision = (items: Proposal[], owners: number[]): Decision => {
    return { ...base(), items, owner: Int32Array.from(owners) };
  };
  const together = (
    items: Proposal[],
    owners: number[],
    more: Parameters<typeof withMore>[1],
    stays: Parameters<typeof withMore>[2] = () => false,
  ) => {
    const before = decision(items, owners);
    const after = withMore(before, more, stays);
    expect([...before.owner]).toEqual(owners);
    return [...after.items.map(({ from, to, kind }) => `${kind} ${from}-${to}`), [...after.owner].join(' ')];
  };

  it.each<[string, made: () => string[], string[]]>([
    [
      'beside what was found',
      () => together([item(2, 3)], [-1, -1, 0, -1, -1], [item(0, 1, 'share'), item(3, 5, 'promo')]),
      ['share 0-1', 'ad 2-3', 'promo 3-5', '0 -1 1 2 2'],
    ],
    [
      'over what was found, only what is free of it',
      () => together([item(1, 2)], [-1, 0, -1], [item(0, 3, 'promo')]),
      ['promo 0-3', 'ad 1-2', '0 1 0'],
    ],
    [
      'where nothing is free',
      () => together([item(0, 2)], [0, 0, -1], [item(0, 2, 'promo')]),
      ['ad 0-2', '0 0 -1'],
    ],
    [
      'in a part with a single thing it belongs to that',
      () =>
        together([item(2, 3)], [-1, -1, 0, -1, -1], [{ ...item(3, 4, 'promo'), part: { from: 1, to: 4 } }]),
      ['ad 2-4', '-1 -1 0 0 -1'],
    ],
    [
      'and may begin before it',
      () =>
        together([item(2, 3)], [-1, -1, 0, -1, -1], [{ ...item(1, 2, 'promo'), part: { from: 1, to: 4 } }]),
      ['ad 1-3', '-1 0 0 -1 -1'],
    ],
    [
      'over it',
      () =>
        together([item(2, 3)], [-1, -1, 0, -1, -1], [{ ...item(1, 4, 'promo'), part: { from: 1, to: 4 } }]),
      ['ad 1-4', '-1 0 0 0 -1'],
    ],
    [
      'in a part with two things it stands for itself',
      () =>
        together(
          [item(1, 2), item(3, 4)],
          [-1, 0, -1, 1, -1],
          [{ ...item(2, 3, 'promo'), part: { from: 1, to: 4 } }],
        ),
      ['ad 1-2', 'promo 2-3', 'ad 3-4', '-1 0 1 2 -1'],
    ],
    [
      'in a part with one thing of two blocks',
      () =>
        together([item(1, 4)], [-1, 0, -1, 0, -1], [{ ...item(2, 3, 'promo'), part: { from: 1, to: 4 } }]),
      ['ad 1-4', '-1 0 0 0 -1'],
    ],
    [
      'in a part with nothing',
      () => together([item(0, 1)], [0, -1, -1], [{ ...item(2, 3, 'promo'), part: { from: 1, to: 3 } }]),
      ['ad 0-1', 'promo 2-3', '0 -1 1'],
    ],
    [
      'without what stays',
      () =>
        together([item(0, 1, 'navigation'), item(2, 3)], [0, -1, 1], [], ({ kind }) => kind === 'navigation'),
      ['ad 2-3', '-1 -1 0'],
    ],
    [
      'without what stays behind others',
      () =>
        together(
          [item(0, 1), item(2, 3, 'navigation'), item(3, 4)],
          [0, -1, 1, 2],
          [],
          ({ kind }) => kind === 'navigation',
        ),
      ['ad 0-1', 'ad 3-4', '0 -1 -1 1'],
    ],
  ])('%s', (_, made, expected) => {
    expect(made()).toEqual(expected);
  });
});
