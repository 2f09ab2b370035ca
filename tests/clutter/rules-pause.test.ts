/** Rules that read a whole page let go of the thread between: not at every block, and not only at the end. */
import { describe, expect, it } from 'vitest';
import { authorBox } from '../../utils/clutter/rules/author-box';
import { cards, likelyCards } from '../../utils/clutter/rules/cards';
import { leftOut } from '../../utils/clutter/rules/left-out';
import { ads, promo } from '../../utils/clutter/rules/lines';
import { linkBoxes } from '../../utils/clutter/rules/link-boxes';
import { navigation } from '../../utils/clutter/rules/navigation';
import { readMore } from '../../utils/clutter/rules/read-more';
import { seeAlso } from '../../utils/clutter/rules/see-also';
import { share } from '../../utils/clutter/rules/share';
import { ticker } from '../../utils/clutter/rules/ticker';
import type { Steps } from '../../utils/steps';
import { HEADLINE, link, STORY, sceneOf } from '../scene';

/** Made in each test: nothing of it happens while the file is loaded. */
const large = () =>
  sceneOf(
    `<main>${HEADLINE}${STORY.join('')}</main><div>${Array.from({ length: 1600 }, (_, nth) => `<p>${nth % 2 ? link('A short name') : 'of something'}</p>`).join('')}</div>`,
  );

function pauses(steps: Steps<unknown>): number {
  let count = 0;
  while (!steps.next().done) count++;
  return count;
}

describe('on a page of 1,600 blocks', () => {
  it.each([
    ['authorBox', authorBox, 5],
    ['cards', cards, 7],
    ['linkBoxes', linkBoxes, 7],
    ['navigation', navigation, 4],
    ['promo', promo, 5],
    ['readMore', readMore, 5],
    ['seeAlso', seeAlso, 5],
    ['share', share, 6],
    ['ticker', ticker, 5],
  ])('%s', (_, rule, count) => {
    expect(pauses(rule.propose(large()) as Steps<unknown>)).toBe(count);
  });

  it('likelyCards', () => expect(pauses(likelyCards(large()))).toBe(7));
  it('leftOut', () => {
    const kept = {
      belongs: (block: number) => block < 5,
      article: { from: 0, start: 1, to: 5 },
      likely: () => 0,
    };
    expect(pauses(leftOut(large(), kept))).toBe(74);
  });

  it('ads looks at single blocks and is done', () => expect(ads.propose(large())).toEqual([]));
});

describe('on a page of 900 rows', () => {
  const rows = (row: (nth: number) => string) =>
    sceneOf(
      `<main>${HEADLINE}${STORY.join('')}</main><div>${Array.from({ length: 900 }, (_, nth) => row(nth)).join('')}</div>`,
    );

  it('cards', () => {
    const scene = rows((nth) => `<p>${link(`Ferry number ${nth} returns to Lower Orrin`)}</p>`);
    expect(pauses(cards.propose(scene) as Steps<unknown>)).toBe(23);
  });

  it('ticker', () => {
    const scene = rows(
      (nth) => `<p>${nth % 58} minutes ago ${link(`Ferry number ${nth} returns to Lower Orrin`)}</p>`,
    );
    expect(pauses(ticker.propose(scene) as Steps<unknown>)).toBe(3);
  });
});
