import { beforeAll, describe, expect, it } from 'vitest';
import { annotate } from '../../utils/annotate/annotate';
import { tokeniseText } from '../../utils/annotate/document';
import { combinedRecogniser } from '../../utils/annotate/names/combined';
import type { NameRecogniser } from '../../utils/annotate/names/recogniser';
import { namesFrom } from '../../utils/annotate/names-model';
import type { EntityType, Mention } from '../../utils/article';
import { articleOf, CAPTURED } from './article';
import { shippedWeights } from './weights';

/** An engine that finds the given names, wherever they stand first. */
function finding(id: string, ...names: Array<[EntityType, string]>): NameRecogniser {
  return {
    id,
    *recognise({ text }) {
      yield;
      return names
        .map(
          ([type, name]): Mention => ({
            type,
            text: name,
            start: text.indexOf(name),
            end: text.indexOf(name) + name.length,
          }),
        )
        .sort((a, b) => a.start - b.start);
    },
  };
}

function read(names: NameRecogniser, text: string, datelinePlace?: string): string[] {
  const steps = names.recognise(tokeniseText(text), { title: '', datelinePlace });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value.map((mention) => `${mention.type} ${mention.text}`);
}

type Names = Array<[EntityType, string]>;
const merged = (text: string, tagger: Names, rules: Names, place?: string): string[] =>
  read(combinedRecogniser(finding('t', ...tagger), finding('r', ...rules)), text, place);

describe('two engines as one', () => {
  it('keeps what the tagger finds where the rules have no claim', () => {
    const text = 'Orlo Belmin spoke with Tanu Marle.';
    expect(
      merged(
        text,
        [['PER', 'Orlo Belmin']],
        [
          ['ORG', 'Orlo Belmin'],
          ['PER', 'Tanu Marle'],
        ],
      ),
    ).toEqual(['PER Orlo Belmin']);
  });

  it('takes a known organisation that the tagger cut or called something else', () => {
    const text = 'They spoke with the Afghan Taliban on Monday.';
    const rules: Names = [['ORG', 'Afghan Taliban']];
    expect(merged(text, [['NORP', 'Afghan Taliban']], rules)).toEqual(['ORG Afghan Taliban']);
    expect(
      merged(
        text,
        [
          ['NORP', 'Afghan'],
          ['ORG', 'Taliban'],
        ],
        rules,
      ),
    ).toEqual(['ORG Afghan Taliban']);
  });

  it('does not cut a longer name of the tagger with a known organisation in it', () => {
    const text = 'The World Bank Staff Choir sang.';
    expect(merged(text, [['ORG', 'World Bank Staff Choir']], [['ORG', 'World Bank']])).toEqual([
      'ORG World Bank Staff Choir',
    ]);
  });

  it('takes events over whatever they are made of', () => {
    const text = 'They condemned the Marwa Express attack.';
    expect(merged(text, [['ORG', 'Marwa Express']], [['EVENT', 'Marwa Express attack']])).toEqual([
      'EVENT Marwa Express attack',
    ]);
  });

  it('takes the person after an office, and without it', () => {
    const text = 'Then Governor Lima Sandor spoke.';
    const rules: Names = [['PER', 'Lima Sandor']];
    expect(merged(text, [], rules)).toEqual(['PER Lima Sandor']);
    expect(merged(text, [['LOC', 'Lima']], rules)).toEqual(['PER Lima Sandor']);
    expect(merged(text, [['PER', 'Governor Lima Sandor']], rules)).toEqual(['PER Lima Sandor']);
  });

  it('takes the person between commas after an office, but not a body there', () => {
    const text = 'The mayor, Orlo Belmin, spoke. The school, Tanu Marle, closed.';
    const rules: Names = [
      ['PER', 'Orlo Belmin'],
      ['PER', 'Tanu Marle'],
    ];
    expect(
      merged(
        text,
        [
          ['MISC', 'Orlo Belmin'],
          ['ORG', 'Tanu Marle'],
        ],
        rules,
      ),
    ).toEqual(['PER Orlo Belmin', 'ORG Tanu Marle']);
  });

  it('cuts the office off where the tagger saw no person in it, and takes no office for a place', () => {
    const text = 'Acting Quay Commissioner Torva Lindel met Trade Counsellor Inara Valde.';
    const tagger: Names = [
      ['PER', 'Torva Lindel'],
      ['MISC', 'Trade Counsellor Inara Valde'],
    ];
    const rules: Names = [
      ['LOC', 'Acting Quay'],
      ['PER', 'Torva Lindel'],
      ['PER', 'Inara Valde'],
    ];
    expect(merged(text, tagger, rules)).toEqual(['PER Torva Lindel', 'PER Inara Valde']);
  });

  it('tells two countries joined by a hyphen', () => {
    const text = 'Kenya-Uganda ties improved.';
    const rules: Names = [
      ['LOC', 'Kenya'],
      ['LOC', 'Uganda'],
    ];
    expect(merged(text, [['ORG', 'Kenya-Uganda']], rules)).toEqual(['LOC Kenya', 'LOC Uganda']);
  });

  it('gives an acronym the type of its long form, by the last word of that where it tells', () => {
    const text = 'The Tolna Water Office (TWO) met.';
    expect(
      merged(
        text,
        [
          ['LOC', 'Tolna Water Office'],
          ['PER', 'TWO'],
        ],
        [],
      ),
    ).toEqual(['LOC Tolna Water Office', 'ORG TWO']);
  });

  it('takes the place of a dateline for a place', () => {
    expect(merged('KARSOVA: It rained.', [['ORG', 'KARSOVA']], [])).toEqual(['LOC KARSOVA']);
    expect(merged('It rained in Karsova.', [['PER', 'Karsova']], [], 'Karsova')).toEqual(['LOC Karsova']);
    expect(merged('THE TOLNA TIMES: It rained.', [['ORG', 'TOLNA TIMES']], [])).toEqual(['ORG TOLNA TIMES']);
  });

  it('names both engines', () => {
    expect(combinedRecogniser(finding('a-1'), finding('b-2')).id).toBe('a-1+b-2');
  });
});

describe('the engine as shipped', () => {
  let names: NameRecogniser;
  beforeAll(() => {
    names = namesFrom(shippedWeights());
  });

  it('reads a report with its offices, acronyms, pairs and capitals', () => {
    const text = [
      'KARSOVA: The Tolna Bridge will close, Mayor Ivana Petrak said. Residents of Karsova were told late.',
      'The River Authority of Tolna (RAT) will pay. Petrak thanked the RAT and met the Afghan Taliban in Kabul. Pak-US ties improved.',
    ].join('\n');
    const dateline = { place: 'Karsova', date: null, agency: null };
    const { entities, engine } = annotate(articleOf(text, { dateline }), { captured: CAPTURED, names });
    const found = entities.map(({ type, name }) => `${type} ${name}`);
    expect(found.sort()).toEqual([
      'LOC Kabul',
      'LOC Karsova',
      'LOC Pakistan',
      'LOC Tolna Bridge',
      'LOC United States',
      'ORG Afghan Taliban',
      'ORG River Authority of Tolna',
      'PER Ivana Petrak',
    ]);
    expect(entities.find(({ name }) => name === 'Ivana Petrak')).toMatchObject({
      aliases: ['Petrak'],
      roles: ['Mayor'],
    });
    expect(engine).toMatch(/^names-tagger-\S+\+names-rules-\S+ times-/);
  });
});
