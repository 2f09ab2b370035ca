/**
 * Writes utils/annotate/lexicon/word-list.ts from compromise's word list: `node scripts/run.mjs scripts/word-list.ts`.
 * Expanding that list takes a quarter of a second wherever it is loaded; what is asked of it fits into one string.
 */
import { writeFileSync } from 'node:fs';
import { packWordList } from './words/pack';

const FILE = 'utils/annotate/lexicon/word-list.ts';
const HEAD = `/**
 * English words and their sort, from the word list of compromise (https://github.com/spencermountain/compromise, MIT,
 * © Spencer Kelly). Made by scripts/word-list.ts; not to be changed by hand.
 *
 * In code unit order, each word followed by its sort in one capital letter and a stroke. In an array, since bundlers
 * copy a string constant to every place that reads it.
 */
`;

writeFileSync(
  FILE,
  `${HEAD}export const WORD_LIST: readonly [string] = [\n  ${JSON.stringify(packWordList())},\n];\n`,
);
