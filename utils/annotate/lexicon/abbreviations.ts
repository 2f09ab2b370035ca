import { lazy } from '../../lazy';
import { WordTable } from '../word-table';

/** When a word with a point is an abbreviation. */
type AbbreviationRule = 'always' | 'capitalised' | 'before-number';

const ALWAYS =
  'mr mrs ms dr prof messrs mme mlle jr sr rev hon gen lt col sgt cpl capt cmdr adm maj brig sen rep gov supt insp etc vs viz approx dept est univ assn bros inc corp ltd pvt pte plc co llc st mt ft vol fig al eg ie cf ave blvd rd';
const CAPITALISED =
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun';
const STATES =
  'ala ariz calif colo conn fla ga kan ky md mich minn mont neb nev okla tenn vt va wis wyo ore ark';
const BEFORE_NUMBER = 'no nos art sec pp p rs ch';

function rows(words: string, rule: AbbreviationRule): Array<[string, AbbreviationRule]> {
  return words.split(' ').map((word) => [word, rule]);
}

const abbreviations = lazy(
  () =>
    new WordTable([
      ...rows(ALWAYS, 'always'),
      ...rows(CAPITALISED, 'capitalised'),
      ...rows(STATES, 'capitalised'),
      ...rows(BEFORE_NUMBER, 'before-number'),
    ]),
);

/** When the word `start`..`end` of a text (exclusive) keeps a point that follows; null: never. */
export function abbreviationAt(text: string, start: number, end: number): AbbreviationRule | null {
  return abbreviations().get(text, start, end);
}

/** Abbreviations that stand before a name and so never end a sentence. */
export const BEFORE_NAME: ReadonlySet<string> = new Set(
  'mr. mrs. ms. dr. prof. messrs. mme. mlle. rev. hon. gen. lt. col. sgt. cpl. capt. cmdr. adm. maj. brig. sen. rep. gov. supt. insp. st. mt. ft. vs. no. nos. art. sec. rs. fig. vol. cf. eg. ie.'.split(
    ' ',
  ),
);
