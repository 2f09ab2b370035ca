import { describe, expect, it } from 'vitest';
import { tokeniseText } from '../../utils/annotate/document';
import { tokenise } from '../../utils/annotate/tokens';

const words = (text: string) => tokenise(text).map((token) => token.text);
const sentences = (text: string) => {
  const document = tokeniseText(text);
  return document.sentences.map(({ start, end }) => text.slice(start, end));
};

describe('tokenise', () => {
  it('gives slices of the text, in order and without overlap', () => {
    const text = 'Dr. O’Hara’s 2.5-km “walk” cost $1,200.50, 🚲 she said… www.news.example/a?b=1';
    let end = 0;
    for (const token of tokenise(text)) {
      expect(text.slice(token.start, token.end)).toBe(token.text);
      expect(token.start).toBeGreaterThanOrEqual(end);
      end = token.end;
    }
  });

  it('keeps possessives apart and apostrophes in names together', () => {
    expect(words("O'Brien's and D’Souza’s")).toEqual(["O'Brien", "'s", 'and', 'D’Souza', '’s']);
  });

  it('keeps the point of abbreviations, initials and pointed acronyms', () => {
    expect(words('Mr. J. K. Varo of the U.S. met Gen. Oru in Jan. for a.m. talks.')).toEqual(
      'Mr.|J.|K.|Varo|of|the|U.S.|met|Gen.|Oru|in|Jan.|for|a.m.|talks|.'.split('|'),
    );
  });

  it('splits hyphens and holds numbers together', () => {
    expect(words('Pak-US 2.5 1,200 26th')).toEqual(['Pak', '-', 'US', '2.5', '1,200', '26th']);
  });

  it('takes "no." as an abbreviation before a number only', () => {
    expect(words('He said no. No. 5 won.')).toEqual(['He', 'said', 'no', '.', 'No.', '5', 'won', '.']);
  });
});

describe('splitSentences', () => {
  it('ends at points, not at abbreviations, decimals or initials', () => {
    expect(sentences('Dr. Varo paid 3.5 million. The U.S. Senate voted on Jan. 5. Ask J. K. Oru.')).toEqual([
      'Dr. Varo paid 3.5 million.',
      'The U.S. Senate voted on Jan. 5.',
      'Ask J. K. Oru.',
    ]);
  });

  it('ends after "U.S." where an ordinary word begins the next', () => {
    expect(sentences('They left the U.S. The rest stayed.')).toEqual([
      'They left the U.S.',
      'The rest stayed.',
    ]);
  });

  it('takes closing quotes and brackets along', () => {
    expect(sentences('“We won!” she said. (It rained.) He left.')).toEqual([
      '“We won!” she said.',
      '(It rained.)',
      'He left.',
    ]);
  });

  it('ends at every line break and counts paragraphs', () => {
    const document = tokeniseText('No full stop here\nA second line. And more');
    expect(document.sentences.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1]);
  });
});
