/** What kind a thing is called in the end, and the reason that the reader is given for it. */
import { describe, expect, it } from 'vitest';
import { createKinds, type Verdict } from '../../utils/clutter/rules/kind';
import { blocksAt, FERRY, link, menu, pageOf, sceneOf } from '../scene';

function verdict(html: string, proposed?: Verdict): string {
  const scene = sceneOf(pageOf({ after: html }));
  const { kind, reasons } = createKinds(scene)(blocksAt(scene, 'it'), proposed);
  return `${kind}: ${reasons.map(({ id, args }) => [id, ...args].join(' ')).join(', ')}`;
}
const own = (kind: Verdict['kind'], id = 'own'): Verdict => ({ kind, reasons: [{ id, args: [] }] });
const thing = (inside: string, name = '') => `<div id="it" class="${name}">${inside}</div>`;
const MENU = menu('News', 'Sport', 'Tides', 'Boats');
const NET = link('Facebook', 'https://facebook.com/og');
const MAIL = '<p>Your address</p><input type="email">';
const AREA = '<p>Say what you think</p><textarea></textarea>';

describe('the reason', () => {
  it.each([
    ['a link to a network', thing(NET), 'share: share_buttons'],
    ['the word Share', thing('<p>Share</p>'), 'share: card_outside'],
    ['what is called so', thing('<p>Share</p>', 'social'), 'share: kind_marked social'],
    ['a field for mail', thing(MAIL), 'newsletter: newsletter_form'],
    ['words of a newsletter', thing('<p>The newsletter</p>'), 'newsletter: card_outside'],
    ['a text area', thing(AREA), 'comments: comments_form'],
    ['the word Comments', thing('<p>Comments</p>'), 'comments: card_outside'],
    [
      'comments beside a link to a network',
      thing(`<p>Comments (3)</p>${AREA}${NET}`),
      'comments: comments_form',
    ],
    ['a menu', thing(MENU), 'navigation: navigation_links 4'],
    ['words that lead on', thing('<p>Next post</p>'), 'navigation: card_outside'],
    [
      'links to places of this page',
      thing(`<p>${link('Ramp', '#r')}</p>`, 'toc'),
      'navigation: kind_marked toc',
    ],
    ['a menu of networks', thing(MENU.replaceAll('/2024/', 'https://x.com/')), 'share: share_buttons'],
    ['a headline', thing(link(FERRY)), 'related: card_outside'],
    ['a headline in a menu', `<div>${MENU}${thing(link(FERRY))}</div>`, 'related: card_outside'],
    ['nothing that is known', thing('<p>Tides of the day</p>'), 'promo: card_outside'],
    ['nothing at all', thing(`<p>${'Tides of the day and '.repeat(20)}</p>`), 'promo: card_outside'],
  ])('%s', (_, html, expected) => {
    expect(verdict(html)).toBe(expected);
  });
});

describe('what the rule said', () => {
  it.each([
    ['stands with its reasons where the kind is the same', thing(NET), own('share'), 'share: own'],
    [
      'is given up where the evidence says another',
      thing(MENU),
      own('promo'),
      'navigation: navigation_links 4',
    ],
    ['always stands for a source', thing(MENU), own('promo', 'notice_source'), 'promo: notice_source'],
    ['decides between little', thing('<p>Tides of the day</p>'), own('ad'), 'ad: own'],
  ])('%s', (_, html, proposed, expected) => {
    expect(verdict(html, proposed)).toBe(expected);
  });

  it('stands for a source among other reasons', () => {
    const proposed: Verdict = {
      kind: 'promo',
      reasons: [...own('promo').reasons, ...own('promo', 'notice_source').reasons],
    };
    expect(verdict(thing(MENU), proposed)).toBe('promo: own, notice_source');
  });
});
