import nlp from 'compromise/two';

const LETTER_OF_TAG: Readonly<Record<string, string>> = {
  MaleName: 'F',
  FemaleName: 'F',
  FirstName: 'F',
  LastName: 'L',
  Person: 'L',
  City: 'P',
  Country: 'P',
  Region: 'P',
  Place: 'P',
  Organization: 'O',
  SportsTeam: 'O',
};
const COMMON = 'C';

/** compromise's 24,600 forms as `wordA|wordB|…`: in code unit order, each with the letter of its sort and a stroke. */
export function packWordList(): string {
  const { lexicon } = (nlp.model() as { one: { lexicon: Record<string, string | string[]> } }).one;
  const words = Object.keys(lexicon)
    .filter((word) => !/[A-Z|]/.test(word)) // capitals are for the sorts; who asks asks in lower case
    .sort((a, b) => (a < b ? -1 : 1));
  return words.map((word) => `${word}${letterOf([lexicon[word] ?? []].flat())}|`).join('');
}

function letterOf(tags: readonly string[]): string {
  return tags.map((tag) => LETTER_OF_TAG[tag]).find((letter) => letter !== undefined) ?? COMMON;
}
