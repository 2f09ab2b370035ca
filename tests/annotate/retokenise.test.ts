import { describe, expect, it } from 'vitest';
import { retokenise } from '../../scripts/train-names/retokenise';

const sentence = (text: string, tags: string) => ({
  doc: 'd',
  tokens: text.split(' '),
  tags: tags.split(' '),
});

describe('corpora with the tokens that the tagger meets', () => {
  it('joins what the corpus splits and keeps one name', () => {
    const [only] = retokenise([
      sentence('Norland and the U . S . agree', 'B-LOC O O B-LOC I-LOC I-LOC I-LOC O'),
    ]);
    expect(only).toEqual({
      doc: 'd',
      tokens: ['Norland', 'and', 'the', 'U.S.', 'agree'],
      tags: ['B-LOC', 'O', 'O', 'B-LOC', 'O'],
    });
  });

  it('splits what the corpus joins, inside one name', () => {
    const [only] = retokenise([sentence('the Norland-Karsova Bank opens', 'O B-ORG I-ORG O')]);
    expect(only!.tokens).toEqual(['the', 'Norland', '-', 'Karsova', 'Bank', 'opens']);
    expect(only!.tags).toEqual(['O', 'B-ORG', 'I-ORG', 'I-ORG', 'I-ORG', 'O']);
  });

  it('ends sentences where the splitter does', () => {
    const found = retokenise([
      sentence('Ada Orlund left . Karsova stays .', 'B-PER I-PER O O B-LOC O O'),
      sentence('She rests', 'O O'),
    ]);
    expect(found.map(({ tokens }) => tokens.join(' '))).toEqual([
      'Ada Orlund left .',
      'Karsova stays .',
      'She rests',
    ]);
    expect(found[1]!.tags).toEqual(['B-LOC', 'O', 'O']);
  });

  it('tells apart two names side by side', () => {
    const [only] = retokenise([sentence('for Norland Ada Orlund plays', 'O B-LOC B-PER I-PER O')]);
    expect(only!.tags).toEqual(['O', 'B-LOC', 'B-PER', 'I-PER', 'O']);
  });

  it('leaves texts without labels without', () => {
    expect(retokenise([{ doc: 'd', tokens: ['Karsova', 'stays'] }])).toEqual([
      { doc: 'd', tokens: ['Karsova', 'stays'] },
    ]);
  });
});
