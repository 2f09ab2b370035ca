import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { tokeniseText } from '../../utils/annotate/document';
import { createTaggerRecogniser } from '../../utils/annotate/tagger/recogniser';
import { loadTagger, type Tagger } from '../../utils/annotate/tagger/tagger';
import type { Mention } from '../../utils/article';
import fc from '../properties';
import { shippedWeights } from './weights';

interface ParityLine {
  tokens: string;
  labels: string;
}

const PARITY = JSON.parse(
  readFileSync(new URL('./names-parity.json', import.meta.url), 'utf8'),
) as ParityLine[][];

let tagger: Tagger;
beforeAll(() => {
  tagger = loadTagger(shippedWeights());
});

function mentionsIn(text: string): Mention[] {
  const steps = createTaggerRecogniser(tagger).recognise(tokeniseText(text), { title: '' });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const named = (text: string): string[] =>
  mentionsIn(text).map((mention) => `${mention.type} ${mention.text}`);

describe('the tagger against the decoder it was trained with', () => {
  it('gives the same label to every word', () => {
    const plain = loadTagger(shippedWeights(), { consistent: false });
    for (const document of PARITY) {
      const words = document.map(({ tokens }) => tokens.split(' '));
      expect(plain.tag(words).map((labels) => labels.join(' '))).toEqual(
        document.map(({ labels }) => labels),
      );
    }
  });

  it('has names of several kinds to compare', () => {
    const labels = new Set(PARITY.flat().flatMap((line) => line.labels.split(' ')));
    for (const label of ['B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'B-NORP'])
      expect(labels).toContain(label);
  });
});

describe('two documents read by turns', () => {
  it('gives each the labels it has alone', () => {
    const documents = PARITY.slice(0, 2).map((lines) => lines.map(({ tokens }) => tokens.split(' ')));
    const alone = documents.map((words) => tagger.tag(words));
    const readings = documents.map((words) => tagger.tagInSteps(words));
    const found = readings.map((): unknown => null);
    while (found.includes(null)) {
      readings.forEach((reading, i) => {
        const step = reading.next();
        if (step.done && found[i] === null) found[i] = step.value;
      });
    }
    expect(found).toEqual(alone);
  });
});

describe('names in plain text', () => {
  it('tells people, organisations, places and groups', () => {
    expect(named('Amina Qureshi of the World Bank met Indian farmers in Lahore on Monday.')).toEqual([
      'PER Amina Qureshi',
      'ORG World Bank',
      'NORP Indian',
      'LOC Lahore',
    ]);
  });

  it('leaves titles and possessive endings outside', () => {
    const found = named("Prime Minister Tunde Bakare's visit to Kenya's capital was brief, Mr Bakare said.");
    expect(found).toContain('PER Tunde Bakare');
    expect(found).toContain('LOC Kenya');
    expect(found.some((name) => /Minister|Mr |'s/.test(name))).toBe(false);
  });

  it('tells two places in a hyphenated pair', () => {
    expect(named('The talks on Pakistan-India trade began in Geneva.')).toEqual(
      expect.arrayContaining(['LOC Pakistan', 'LOC India', 'LOC Geneva']),
    );
  });

  it('finds nothing in a sentence without names', () => {
    expect(
      named('It has rained for two days, and nobody expects the river to fall before the weekend.'),
    ).toEqual([]);
  });

  it('gives exact offsets, in order, apart from each other', () => {
    const words = fc.constantFrom(
      'Lima',
      'said',
      'Ana',
      'Orlund',
      '“',
      '”',
      '’s',
      '.',
      ',',
      '\n',
      '🙂',
      'São',
      'the',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        let last = 0;
        for (const { start, end, text: name } of mentionsIn(text)) {
          expect(text.slice(start, end)).toBe(name);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(name).toMatch(/[\p{L}\p{N}]/u);
          expect(name).not.toMatch(/\n|^\s|\s$/u);
          last = end;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('yields between sentences', () => {
    const steps = createTaggerRecogniser(tagger).recognise(tokeniseText('Ana left. Tavi came. Nobody saw.'), {
      title: '',
    });
    let pauses = 0;
    while (!steps.next().done) pauses += 1;
    expect(pauses).toBeGreaterThanOrEqual(3);
  });

  it('takes an empty text', () => {
    expect(mentionsIn('')).toEqual([]);
  });
});
