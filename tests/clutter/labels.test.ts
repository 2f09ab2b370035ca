/** Labels above lists, and which groups of teasers are left out when the article is looked for. */
import { describe, expect, it } from 'vitest';
import { likelyCards } from '../../utils/clutter/rules/cards';
import { isLabel, labelAbove } from '../../utils/clutter/rules/label';
import { finish } from '../../utils/steps';
import { blocksAt, CRANE, FERRY, link, pageOf, SEALS, sceneOf } from '../scene';

const SENTENCE =
  'The harbour board met on Monday and heard from the keeper, her sons, and two men from the mill.';

describe('a label', () => {
  it.each<[html: string, is: boolean]>([
    ['<p id="it">Related</p>', true],
    ['<p id="it">Tides</p>', false],
    ['<h3 id="it">More from the coast</h3>', true],
    ['<p id="it">More from the coast</p>', false],
    ['<p id="it"><b>More from the coast</b></p>', true],
    [`<p id="it">${link('More from the coast')}</p>`, true],
    [`<p id="it">${link('More from the')} coast</p>`, false],
    ['<p id="it">More from the coast:</p>', true],
    ['<h3 id="it">Tides from the coast</h3>', false],
    ['<h3 id="it">More from the coast and all its</h3>', true],
    ['<h3 id="it">More from the coast and all its boats</h3>', false],
    [`<h3 id="it">More. ${SENTENCE}</h3>`, false],
    ['<p id="it"><img src="/a.jpg"></p>', false],
  ])('%s: %s', (html, is) => {
    const scene = sceneOf(html);
    expect(isLabel(scene, blocksAt(scene, 'it').from, ['related'])).toBe(is);
  });

  it('that is loose stands only above related articles', () => {
    const scene = sceneOf('<h3>More from the coast</h3>');
    expect(isLabel(scene, 0, ['see-also'])).toBe(true);
    expect(isLabel(scene, 0, ['ad', 'related'])).toBe(true);
    expect(isLabel(scene, 0, ['latest'])).toBe(false);
    expect(isLabel(scene, 1, ['related'])).toBe(false);
  });
});

describe('the label above', () => {
  it.each<[html: string, at: number]>([
    ['<p>Related</p>', 0],
    ['<p>Related</p><p><img src="/a.jpg"></p>', 0],
    ['<p>Tide</p><p>Related</p>', 1],
    ['<p>Related</p><p>Coast</p>', 0],
    ['<p>Related</p><p>The coast of Orrin</p>', 0],
    ['<p>Related</p><p>The coast of Lower Orrin</p>', -1],
    ['<p>Related</p><h4>Coast</h4>', -1],
    ['<p>Related</p><p>Coast</p><p>Orrin</p>', -1],
    ['<p>Boats</p><p>Coast</p>', -1],
    ['<p>Coast</p>', -1],
    ['', -1],
  ])('%s', (html, at) => {
    const scene = sceneOf(`${html}<p id="it">Ferry</p>`);
    expect(labelAbove(scene, blocksAt(scene, 'it').from, ['related'])).toBe(at);
  });

  it('is none that is taken', () => {
    expect(labelAbove(sceneOf('<p>Related</p><p>Ferry</p>', { taken: ['Related'] }), 1, ['related'])).toBe(
      -1,
    );
  });
});

describe('likely cards', () => {
  const card = (title: string, more = '') => `<div><h3>${link(title)}</h3><p>${SENTENCE}</p>${more}</div>`;
  const picture = '<img src="/a.jpg">';

  it.each<[name: string, html: string, texts: string[]]>([
    ['one sign', card(FERRY, picture) + card(CRANE, picture), []],
    [
      'a sign and a label',
      `<h3>Related</h3>${card(FERRY, picture)}${card(CRANE, picture)}`,
      [FERRY, SENTENCE, '', CRANE, SENTENCE, ''],
    ],
    ['a label', `<h3>Related</h3>${card(FERRY)}${card(CRANE)}`, []],
    [
      'two signs',
      card(FERRY, `${picture}<p>3 hours ago</p>`) + card(CRANE, `${picture}<p>4 hours ago</p>`),
      [FERRY, SENTENCE, '', '3 hours ago', CRANE, SENTENCE, '', '4 hours ago'],
    ],
    ['an invitation', card(SEALS, '<p>Read more</p>'), [SEALS, SENTENCE, 'Read more']],
    ['nothing', card(SEALS), []],
  ])('%s', (_, html, texts) => {
    const scene = sceneOf(pageOf({ after: html }));
    expect([...finish(likelyCards(scene))].map((block) => scene.page.blocks[block]?.text)).toEqual(texts);
  });
});
