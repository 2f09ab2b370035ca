import { describe, expect, it } from 'vitest';
import { chooseTitle, type TitleSources } from '../../utils/extract/title';

function titleOf(shown: string, named: Partial<Record<'data' | 'social' | 'tab', string>>): string {
  const sources: TitleSources = {
    data: named.data ?? null,
    declared: named.social ? [named.social] : [],
    documentTitle: named.tab ?? '',
    headings: [shown],
    siteNames: ['Karsova Times'],
    host: 'www.karsova-times.example',
  };
  return chooseTitle(sources).title;
}

const SHOWN = 'Ferry to Karsova sails again after the storms';
const SOCIAL = 'The storms are over, and the ferry to Karsova sails';
const TAB = 'Karsova ferry: all departures after the storms';

describe('the title, where a page names itself in several ways', () => {
  it('is the heading, when one of the others says the same', () => {
    expect(titleOf(SHOWN, { data: SHOWN, social: SOCIAL, tab: SHOWN })).toBe(SHOWN);
    expect(titleOf(SHOWN, { social: SOCIAL, tab: `${SHOWN} | Karsova Times` })).toBe(SHOWN);
    expect(titleOf(SHOWN, { data: SOCIAL, social: SHOWN, tab: SOCIAL })).toBe(SHOWN);
  });

  it('is what Open Graph and one other say alike, when the heading stands alone', () => {
    expect(titleOf(SHOWN, { data: SOCIAL, social: SOCIAL, tab: TAB })).toBe(SOCIAL);
    expect(titleOf(SHOWN, { data: TAB, social: SOCIAL, tab: SOCIAL })).toBe(SOCIAL);
  });

  it('is the heading, however much the others agree, when theirs is another headline', () => {
    const other = 'Karsova: all that travellers need to know about winter';
    expect(titleOf(SHOWN, { data: other, social: other, tab: `${other} | Karsova Times` })).toBe(SHOWN);
    expect(titleOf(SHOWN, { data: other, social: other, tab: TAB })).toBe(SHOWN);
  });

  it('is below the kickers, where heading and data have different ones', () => {
    const title = '“Nobody waits for the last boat”';
    const named = `Talks about the strait: ${title}`;
    const both = { social: named, tab: `${named} | Karsova Times` };
    expect(titleOf(`Storms on the coast - ${title}`, both)).toBe(title);
    // One headline in two spellings, not two kickers.
    expect(titleOf(`Talks on the strait: ${title}`, both)).toBe(named);
  });

  it('is the heading where both only end alike: a kicker is shorter than what it stands above', () => {
    const shown = 'Three boats sink off the northern coast: What we know so far';
    const social = 'Disaster in the strait: what we know so far';
    expect(titleOf(shown, { social, tab: `${social} | Karsova Times` })).toBe(shown);
  });

  it('is the heading where they only put unknown names behind it', () => {
    const more = `${SHOWN} | World | The Strait Gazette`;
    expect(titleOf(SHOWN, { social: more, tab: more })).toBe(SHOWN);
  });

  it('keeps a kicker that other sources write too', () => {
    const shown = 'Shipping: Ferry to Karsova sails again';
    expect(titleOf(shown, { data: shown, social: 'Ferry to Karsova sails again', tab: shown })).toBe(shown);
  });

  it('leaves out a kicker that only the heading shows, in an element of its own', () => {
    const data = { data: 'Shipping: Ferry to Karsova sails again', social: 'Ferry to Karsova sails again' };
    expect(titleOf('Shipping Ferry to Karsova sails again', data)).toBe('Ferry to Karsova sails again');
  });

  it('is below a kicker of any length', () => {
    const title = 'Ferry to Karsova sails again';
    const shown = `The whole coast has waited for this since the first storm ${title}`;
    expect(titleOf(shown, { data: TAB, social: title, tab: TAB })).toBe(title);
  });

  it('is the heading that has a word in common with it, where the others have none', () => {
    const sources: TitleSources = {
      ...{ data: null, declared: [TAB], documentTitle: TAB, siteNames: [], host: 'karsova.example' },
      headings: ['When will boats sail again to Karsova?', 'More about northern coasts'],
    };
    expect(chooseTitle(sources).heading).toBe(0);
    expect(chooseTitle({ ...sources, headings: [...sources.headings].reverse() }).heading).toBeNull();
  });

  it('has the colon that the elements of the heading lack', () => {
    const data = 'Shipping: Ferry to Karsova sails again';
    expect(titleOf('Shipping Ferry to Karsova sails again', { data, tab: TAB })).toBe(data);
  });
});
