import { describe, expect, it } from 'vitest';
import { annotate } from '../../utils/annotate/annotate';
import { articleOf, CAPTURED } from './article';

const entitiesOf = (text: string, title = '') =>
  annotate(articleOf(text, { title }), { captured: CAPTURED }).entities;
const named = (text: string, type: string, title = '') =>
  entitiesOf(text, title)
    .filter((entity) => entity.type === type)
    .map((entity) => entity.name);
const one = (text: string, name: string) => {
  const entity = entitiesOf(text).find((candidate) => candidate.name === name);
  expect(entity, `${name} among ${entitiesOf(text).map((e) => `${e.type} ${e.name}`)}`).toBeDefined();
  return entity!;
};

const VISIT = [
  'ISLAMABAD: Water Minister Barim Qazoni met with US Acting Ambassador Helen Fordwick on Tuesday to discuss Pakistan-US relations.',
  'The talks were attended by Minister of State for Water Jalal Temuri, US Political Counselor Rex Olmansky, and Federal Secretary for Interior Nasir Okhel.',
  'Ambassador Fordwick condemned the Marwa Express attack. Minister Qazoni thanked the United States. Qazoni’s office said a River Safety Dialogue would follow.',
].join('\n');

const TALKS = [
  'Pakistan and the US will begin talks on Monday.',
  'As per details shared by Pakistan Ministry of Foreign Affairs (MOFA), the team will be led by Adeel Murtaza Ghani, Additional Secretary (UN&RD), while the other side will be headed by Acting Coordinator for Water Security Peter Lundqvell.',
  'The Foreign Office said so in a statement. It blamed the Jamaat-e-Sahra Pakistan (JSP). The JSP denied it, and Islamabad asked the Afghan Taliban in Kabul to act on Afghan soil.',
].join('\n');

describe('people', () => {
  it('splits roles off and joins short names to full ones', () => {
    expect(one(VISIT, 'Barim Qazoni')).toMatchObject({
      type: 'PER',
      aliases: ['Qazoni'],
      roles: ['Water Minister'],
    });
    expect(one(VISIT, 'Helen Fordwick')).toMatchObject({
      aliases: ['Fordwick'],
      roles: ['Acting Ambassador'],
    });
  });

  it('reads a name behind a bracket that the text begins with', () => {
    expect(one(') Barim Qazoni said so. Barim Qazoni left.', 'Barim Qazoni').roles).toEqual([]);
  });

  it('reads offices with their departments, each for its own person', () => {
    expect(one(VISIT, 'Jalal Temuri').roles).toEqual(['Minister of State for Water']);
    expect(one(VISIT, 'Rex Olmansky').roles).toEqual(['Political Counselor']);
    expect(one(VISIT, 'Nasir Okhel').roles).toEqual(['Federal Secretary for Interior']);
    expect(named(VISIT, 'PER')).toHaveLength(5);
  });

  it('reads an office after a comma with what stands in its brackets', () => {
    expect(one(TALKS, 'Adeel Murtaza Ghani').roles).toEqual(['Additional Secretary (UN&RD)']);
    expect(one(TALKS, 'Peter Lundqvell').roles).toEqual(['Acting Coordinator for Water Security']);
    expect(entitiesOf(TALKS).map(({ name }) => name)).not.toContain('UN&RD');
  });

  it('reads an office with brackets before the name, and one of two words after it', () => {
    const text =
      'Additional Secretary (UN&RD) Salim Orvak met Bukola Adeyan, chief executive of Norland Harbour Trust, on Monday.';
    expect(one(text, 'Salim Orvak').roles).toEqual(['Additional Secretary (UN&RD)']);
    expect(one(text, 'Bukola Adeyan').roles).toEqual(['chief executive of Norland Harbour Trust']);
  });

  it('reads long lists of departments, owners and ages', () => {
    const text =
      'Federal Minister for Planning, Development and Special Initiatives Asim Warrano met the police chief, Ada Obinze, and Tovi Makku, 45, a teacher at Orlo School.';
    expect(one(text, 'Asim Warrano').roles).toEqual([
      'Federal Minister for Planning, Development and Special Initiatives',
    ]);
    expect(one(text, 'Ada Obinze').roles).toEqual(['police chief']);
    expect(one(text, 'Tovi Makku').roles).toEqual(['teacher at Orlo School']);
  });

  it('keeps two people with one family name apart and gives the short name to the last named', () => {
    const text =
      'Arman Delovic met Petra Delovic in Geneva, officials said. Petra Delovic left early. Delovic said she was tired.';
    const people = entitiesOf(text).filter(({ type }) => type === 'PER');
    expect(people.map(({ name }) => name).sort()).toEqual(['Arman Delovic', 'Petra Delovic']);
    expect(people.find(({ name }) => name === 'Petra Delovic')?.mentions).toHaveLength(3);
  });

  it('finds names that no list knows by the words around them', () => {
    const text = 'Skipper Tovuri Mbekwa praised his team. “We tried,” said Okwenze Lutaki, a senior analyst.';
    expect(named(text, 'PER').sort()).toEqual(['Okwenze Lutaki', 'Tovuri Mbekwa']);
  });
});

describe('places and groups', () => {
  it('takes US, U.S. and United States for one place, and a hyphenated pair for two', () => {
    expect(one(VISIT, 'United States')).toMatchObject({ type: 'LOC', aliases: ['US'] });
    const [first, second] = entitiesOf('Pak-US ties improved.');
    expect([first?.name, second?.name].sort()).toEqual(['Pakistan', 'United States']);
    expect(entitiesOf('Pak-US ties improved.').flatMap(({ mentions }) => mentions)).toEqual(
      expect.arrayContaining([
        { start: 0, end: 3, text: 'Pak', type: 'LOC' },
        { start: 4, end: 6, text: 'US', type: 'LOC' },
      ]),
    );
  });

  it('keeps a pair inside the name of a body', () => {
    expect(entitiesOf('The Pak-US Caucus will meet.').map(({ name }) => name)).toEqual(['Pak-US Caucus']);
  });

  it('keeps groups apart from their places and inside the names of organisations', () => {
    expect(one(TALKS, 'Afghan').type).toBe('NORP');
    expect(one(TALKS, 'Afghan Taliban').type).toBe('ORG');
    expect(named(TALKS, 'LOC').sort()).toEqual(['Islamabad', 'Kabul', 'Pakistan', 'United States']);
  });

  it('gives the place of a dateline, which weighs less than a place of the story', () => {
    const text = 'NAIROBI: The port of Mombasa will close, officials said.';
    const places = entitiesOf(text).filter(({ type }) => type === 'LOC');
    expect(places.map(({ name }) => name)).toEqual(['Mombasa', 'Nairobi']);
  });
});

describe('organisations', () => {
  it('joins acronyms that the text introduces', () => {
    expect(one(TALKS, 'Jamaat-e-Sahra Pakistan')).toMatchObject({ type: 'ORG', aliases: ['JSP'] });
    expect(one(TALKS, 'Jamaat-e-Sahra Pakistan').mentions).toHaveLength(3);
  });

  it('joins a ministry, its acronym and the Foreign Office of the same country', () => {
    expect(one(TALKS, 'Pakistan Ministry of Foreign Affairs').aliases).toEqual(['MOFA', 'Foreign Office']);
  });

  it('does not join the Foreign Office of another country', () => {
    const text = 'The Kenya Ministry of Foreign Affairs wrote to the British Foreign Office, officials said.';
    expect(named(text, 'ORG')).toHaveLength(2);
  });

  it('takes "and" into the name of an institution', () => {
    const text = 'It was run by the Ministry of Health and Family Welfare and by the Orlo Shipping Company.';
    expect(named(text, 'ORG').sort()).toEqual([
      'Ministry of Health and Family Welfare',
      'Orlo Shipping Company',
    ]);
  });
});

describe('what is no name', () => {
  it('passes over sentence-initial words, months, weekdays and lone offices', () => {
    const text =
      'Additionally, officials spoke. Police came on Monday in March. The Minister agreed. Experts say May is wet.';
    expect(entitiesOf(text)).toEqual([]);
  });

  it('guesses no names in other languages', () => {
    const text =
      'Der Minister Karl Oderbach traf am Montag in Berlin seine Kollegin Anna Velten und sprach mit ihr.';
    expect(annotate(articleOf(text, { lang: 'de' }), { captured: CAPTURED }).entities).toEqual([]);
    expect(annotate(articleOf(text, { lang: null }), { captured: CAPTURED }).entities).toEqual([]);
  });
});

describe('mentions and salience', () => {
  it.each([VISIT, TALKS])('names exactly the slices of the text, without overlap', (text) => {
    const mentions = entitiesOf(text)
      .flatMap((entity) => entity.mentions)
      .sort((a, b) => a.start - b.start);
    let end = 0;
    for (const mention of mentions) {
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
      expect(mention.text).not.toMatch(/['’]s$/);
      expect(mention.start).toBeGreaterThanOrEqual(end);
      end = mention.end;
    }
  });

  it('orders by salience between 0 and 1, headline first', () => {
    const text = 'Oru Tavell met Ines Kardo in Lima, aides said.\nKardo left. Kardo is a singer.';
    const people = entitiesOf(text, 'Oru Tavell goes to Peru').filter(({ type }) => type === 'PER');
    expect(people.map(({ name }) => name)).toEqual(['Oru Tavell', 'Ines Kardo']);
    const all = entitiesOf(text, 'Oru Tavell goes to Peru').map(({ salience }) => salience);
    expect(all).toEqual([...all].sort((a, b) => b - a));
    expect(all.every((value) => value > 0 && value <= 1)).toBe(true);
  });
});
