/** A share of the payloads through the door here; all of them, in browsers and through every page of ours, by `npm run bench -- payloads`. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { DOORS } from '../scripts/payload/doors';
import { dangersIn } from '../scripts/payload/oracle';
import { payloads } from '../scripts/payload/payloads';
import { showHtml, type View } from '../utils/html';

const view = new JSDOM('').window as unknown as View;
const all = payloads();
const parse = (text: string, xml = false) =>
  new view.DOMParser().parseFromString(text, xml ? 'application/xhtml+xml' : 'text/html');

describe('payloads', () => {
  it('are of every class, and would be dangerous as they are', { timeout: 60_000 }, () => {
    expect(all.length).toBeGreaterThan(2000);
    const dangerous = all.filter(({ html, number }) => number % 5 === 0 && dangersIn(parse(html)).length > 0);
    expect(dangerous.length).toBeGreaterThan(all.length / 10);
  });

  it('of a page that is all frames leave nothing', () => {
    const box = parse('<p>x').body;
    showHtml(box, '<frameset onload=x()><frame src="https://orrin.example/"></frameset>', view);
    expect(box.childNodes).toHaveLength(0);
  });

  it.each(Object.entries(DOORS))('leave nothing that runs: %s', { timeout: 60_000 }, (name, door) => {
    const share = all.filter(({ number }) => number % 27 === name.length);
    const left = share.flatMap((payload) => {
      const out = door(payload, view);
      // What is written is what the next parser reads, and the one after that.
      const again = name === 'chapter' ? parse(out, true) : parse(parse(out).documentElement.outerHTML);
      return dangersIn(again).map((danger) => `${payload.html.slice(0, 200)}: ${danger}`);
    });
    expect(left).toEqual([]);
  });
});
