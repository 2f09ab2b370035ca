import { describe, expect, it } from 'vitest';
import type { ArticleVersion } from '../../utils/article';
import { compareVersions, type Part, type Passage } from '../../utils/library/text-diff';
import fc from '../properties';
import { anyText } from './any-text';
import { makeAnnotations, makeArticle } from './samples';

function version(text: string, over: Parameters<typeof makeArticle>[0] = {}): ArticleVersion {
  return {
    article: makeArticle({ text, ...over }),
    annotations: makeAnnotations({ keyDates: [], times: [] }),
    savedAt: 1,
  };
}

const told = (parts: readonly Part[]) =>
  parts
    .map(({ text, change }) => ({ same: text, added: `{+${text}+}`, removed: `[-${text}-]` })[change])
    .join('');
const passages = (before: string, after: string) =>
  compareVersions(version(before), version(after)).passages.map((one) =>
    'parts' in one
      ? `~ ${told(one.parts)}`
      : `${{ same: '=', added: '+', removed: '-' }[one.kind]} ${one.text}`,
  );

describe('compareVersions', () => {
  it('shows a rewritten passage word by word, and others as they are', () => {
    const before = 'The dyke broke at noon.\nForty houses stood in water.\nSchools were shut.';
    const after = 'The dyke broke at noon.\nFifty houses stood in water by evening.\nSchools were shut.';
    expect(passages(before, after)).toEqual([
      '= The dyke broke at noon.',
      '~ [-Forty -]{+Fifty +}houses stood in water {+by evening+}.',
      '= Schools were shut.',
    ]);
  });

  it('tells a passage that came from one that went', () => {
    expect(
      passages('One river rose.\nThe mayor spoke for an hour.', 'One river rose.\nBakers sold no bread.'),
    ).toEqual(['= One river rose.', '- The mayor spoke for an hour.', '+ Bakers sold no bread.']);
  });

  it('finds the passage that was rewritten among new ones', () => {
    expect(
      passages(
        'Ines Halvorsen asked people to leave.',
        'Rain is coming.\nInes Halvorsen asked all people to leave.',
      ),
    ).toEqual(['+ Rain is coming.', '~ Ines Halvorsen asked {+all +}people to leave.']);
  });

  it('names figures that changed, whole', () => {
    const { numbers } = compareVersions(
      version('Damage of 1,200 crowns and 4.5 metres.\nNothing else.'),
      version('Damage of 1,350 crowns and 4.5 metres.\nNothing else.'),
    );
    expect(numbers).toEqual([{ before: '1,200', after: '1,350', of: 'crowns' }]);
  });

  it('names days that only one of both names', () => {
    const [key] = makeAnnotations().keyDates;
    const on = (value: string) => ({
      ...version('x'),
      annotations: makeAnnotations({ keyDates: [{ ...key!, value }], times: [] }),
    });
    expect(compareVersions(on('2026-05-04'), on('2026-05-06')).dates).toEqual({
      removed: ['2026-05-04'],
      added: ['2026-05-06'],
    });
  });

  it('names days of the text that are no key dates too', () => {
    const [time] = makeAnnotations().times;
    const on = (value: string) => ({
      ...version('x'),
      annotations: makeAnnotations({ keyDates: [], times: [{ ...time!, value }] }),
    });
    expect(compareVersions(on('2026-05-04T19:00'), on('2026-05-04')).dates).toEqual({
      removed: [],
      added: [],
    });
    expect(compareVersions(on('2026-05-04'), on('2026-W20')).dates).toEqual({
      removed: ['2026-05-04'],
      added: [],
    });
  });

  it('shows a new headline, and none where it is the same', () => {
    const diff = compareVersions(
      version('x', { title: 'Dyke breaks' }),
      version('x', { title: 'Dyke holds' }),
    );
    expect(told(diff.title!)).toBe('Dyke [-breaks-]{+holds+}');
    expect(compareVersions(version('x'), version('y')).title).toBeNull();
  });

  it('calls a change silent that the page does not date', () => {
    const modified = (value: string) => ({ value, source: 'meta' as const, certain: true });
    const [old, same] = [
      version('x', { modified: modified('2026-05-02') }),
      { modified: modified('2026-05-02') },
    ];
    expect(compareVersions(old, version('y', same)).silent).toBe(true);
    expect(compareVersions(old, version('y', { modified: modified('2026-05-03') })).silent).toBe(false);
    expect(compareVersions(old, version('x', same)).silent).toBe(false);
  });

  it('compares words of languages without spaces', () => {
    const diff = compareVersions(
      version('川の水位は二メートル上がりました。', { lang: 'ja' }),
      version('川の水位は三メートル上がりました。', { lang: 'ja' }),
    );
    const [passage] = diff.passages as Array<Extract<Passage, { kind: 'changed' }>>;
    expect(passage!.parts.filter(({ change }) => change === 'same').length).toBeGreaterThan(1);
  });

  it('loses no word of either text', () => {
    const text = fc
      .array(fc.oneof(anyText({ maxLength: 20 }), fc.constantFrom('a b c d', 'a b c e', 'x y')), {
        maxLength: 6,
      })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { passages: all } = compareVersions(version(before), version(after));
        const side = (other: 'added' | 'removed') =>
          all
            .filter(({ kind }) => kind !== other)
            .map((one) =>
              'parts' in one
                ? one.parts
                    .filter(({ change }) => change !== other)
                    .map((part) => part.text)
                    .join('')
                : one.text,
            )
            .map((line) => line.replace(/\s+/g, ''));
        const lines = (whole: string) =>
          whole
            .split('\n')
            .filter((line) => line.trim())
            .map((line) => line.replace(/\s+/g, ''));
        expect(side('added')).toEqual(lines(before));
        expect(side('removed')).toEqual(lines(after));
      }),
    );
  });
});
