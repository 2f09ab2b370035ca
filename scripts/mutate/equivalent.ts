/**
 * Mutants that change nothing anyone can see, each with the reason: they are left out of the score and counted apart.
 * Keys are those of `SampledMutant`; `npm run mutate` tells of one that is no longer there.
 */
export const EQUIVALENT: Record<string, string> = {
  'utils/clutter/find.ts for (let at = 0; at < owner.length; at++) at < owner.length → at <= owner.length':
    'an entry behind the last is none, and nothing is written there',
  'utils/clutter/find.ts for (let at = 0; at < owner.length; at++) if (owner[at]! >= 0) owner[at] = moved.get(owner[at]!)!; at < owner.length → at <= owner.length':
    'an entry behind the last is none, and nothing is written there',
  "utils/annotate/times/choose-year.ts const wrong = (direction === 'past' && away > 0) || (direction === 'future' && away < 0); away > 0 → away >= 0":
    'no distance is as little as none, however it is weighted',
  'utils/annotate/times/resolve-text.ts if (reference === null || raws.length < FEWEST_YEARS) return false; reference === null || raws.length < FEWEST_YEARS → (reference === null) && (raws.length < FEWEST_YEARS)':
    'a way out early: fewer expressions have fewer years, and no year is before none',
  'utils/transfer/import/decode.ts for (let at = 0; at < text.length; at++) { at < text.length → at <= text.length':
    'behind the last letter is NaN, which is neither damaged nor wide',
  'utils/transfer/import/sources/json-sources.ts rows: (value) => list(recordOf(value)?.bookmarks), recordOf(value)?.bookmarks → recordOf(value).bookmarks':
    'rows are asked of what `fits`, which is a record',
  'utils/transfer/import/sources/obsidian.ts const { savedAt } = savedAtOf(highlight?.timestamp ?? highlight?.id); highlight?.timestamp → highlight.timestamp':
    'without a highlight there is neither quote nor note, and it has returned',
  'utils/transfer/import/times.ts if (time === null) return null; time === null → false':
    'null counts as 1970, which is before the earliest time there is',
};
