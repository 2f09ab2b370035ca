import type { Entity, Mention } from '../../article';
import type { TokenisedText } from '../document';
import { DEMONYMS } from '../lexicon/demonyms';
import { distinctRoles, rolesAt } from '../names/roles';
import type { Sentence } from '../sentences';
import { introducedAcronyms } from './acronyms';
import { fullest, type Group, groupMentions } from './group';
import { rawSalience } from './salience';

export interface EntityOptions {
  title: string;
}

/** Mentions become entities, most salient first. Every mention belongs to exactly one entity. */
export function buildEntities(
  document: TokenisedText,
  mentions: readonly Mention[],
  { title }: EntityOptions,
): Entity[] {
  const acronyms = introducedAcronyms(document.text, mentions);
  const places = locate(document, mentions);
  const scored = groupMentions(mentions, acronyms).map((group) => {
    const name = nameOf(group);
    const aliases = aliasesOf(group, name);
    const roles = group.type === 'PER' ? rolesOf(document, group, { places, mentions }) : [];
    const entity: Entity = { name, type: group.type, aliases, roles, mentions: group.mentions, salience: 0 };
    return { entity, raw: salienceOf(document, entity, places, title) };
  });
  const highest = Math.max(1, ...scored.map(({ raw }) => raw));
  return scored
    .map(({ entity, raw }) => ({ ...entity, salience: Math.round((raw / highest) * 1000) / 1000 }))
    .sort((a, b) => b.salience - a.salience || (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0));
}

interface Place {
  sentence: Sentence;
  from: number;
  to: number;
}

/** Sentence and tokens of each mention. */
function locate(document: TokenisedText, mentions: readonly Mention[]): Map<Mention, Place> {
  const places = new Map<Mention, Place>();
  let index = 0;
  let token = 0;
  for (const mention of [...mentions].sort((a, b) => a.start - b.start)) {
    while (index + 1 < document.sentences.length && document.sentences[index]!.end <= mention.start)
      index += 1;
    const sentence = document.sentences[index]!;
    while (token < document.tokens.length && document.tokens[token]!.end <= mention.start) token += 1;
    let to = token;
    while (to < document.tokens.length && document.tokens[to]!.start < mention.end) to += 1;
    places.set(mention, { sentence, from: token, to });
  }
  return places;
}

function isAllCapitals(text: string): boolean {
  return /^[^\p{Ll}]*$/u.test(text) && text.length > 5;
}

function nameOf(group: Group): string {
  if (group.canonical !== null) return group.canonical;
  if (group.type === 'NORP') return groupName(group);
  const mixed = group.mentions.filter(({ text }) => !isAllCapitals(text));
  return mixed.length > 0 ? fullest({ ...group, mentions: mixed }) : fullest(group);
}

/** The form used most, the first of equals. */
function groupName(group: Group): string {
  const counts = new Map<string, number>();
  for (const { text } of group.mentions) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].reduce((top, next) => (next[1] > top[1] ? next : top))[0];
}

function aliasesOf(group: Group, name: string): string[] {
  const forms = new Map<string, string>();
  for (const { text } of group.mentions) {
    const key = text.toLowerCase();
    if (key !== name.toLowerCase() && !forms.has(key)) forms.set(key, text);
  }
  if (group.type === 'NORP') {
    const country = DEMONYMS.get(name.toLowerCase());
    if (country && !forms.has(country.toLowerCase())) return [...forms.values()];
  }
  return [...forms.values()];
}

function rolesOf(
  document: TokenisedText,
  group: Group,
  { places, mentions }: { places: ReadonlyMap<Mention, Place>; mentions: readonly Mention[] },
): string[] {
  const roles: string[] = [];
  for (const mention of group.mentions) {
    const place = places.get(mention);
    if (place) roles.push(...rolesAt(document, place.sentence, { name: place, mentions }));
  }
  return distinctRoles(roles);
}

function salienceOf(
  document: TokenisedText,
  entity: Entity,
  places: ReadonlyMap<Mention, Place>,
  title: string,
): number {
  const counted = entity.mentions.filter((mention) => !isDateline(document, mention, places.get(mention)));
  const inTitle = [entity.name, ...entity.aliases].some((form) => hasWord(title, form));
  const paragraphsOf: number[] = [];
  let subjects = 0;
  for (const mention of counted) {
    const place = places.get(mention);
    if (!place) continue;
    paragraphsOf.push(place.sentence.paragraph);
    if (place.from - place.sentence.firstToken < 4) subjects += 1;
  }
  const paragraphs = (document.sentences.at(-1)?.paragraph ?? 0) + 1;
  return rawSalience(counted, { length: document.text.length, paragraphs, inTitle, paragraphsOf, subjects });
}

function hasWord(text: string, form: string): boolean {
  const at = text.toLowerCase().indexOf(form.toLowerCase());
  if (at < 0) return false;
  const edge = (index: number): boolean => !/[\p{L}\p{N}]/u.test(text[index] ?? ' ');
  // A short acronym must be written alike: "us" in a headline is a pronoun.
  if (form.length <= 4 && !text.includes(form)) return false;
  return edge(at - 1) && edge(at + form.length);
}

/** "ISLAMABAD:" at the head of a paragraph says where it was written, not what it is about. */
function isDateline(document: TokenisedText, mention: Mention, place: Place | undefined): boolean {
  if (place && mention.type === 'ORG') return isAgencyCredit(document, place);
  if (
    !place ||
    mention.type !== 'LOC' ||
    place.sentence.paragraph > 2 ||
    place.from > place.sentence.firstToken + 1
  )
    return false;
  const next = document.tokens[place.to]?.text ?? '';
  if (/^[:—–]$/.test(next)) return true;
  return isAllCapitals(mention.text) && /^[,(-]$/.test(next);
}

/** "SOMEWHERE (AP) —": the agency that wrote it. */
function isAgencyCredit(document: TokenisedText, place: Place): boolean {
  if (place.sentence.paragraph > 2 || place.from > place.sentence.firstToken + 5) return false;
  return (
    document.tokens[place.from - 1]?.text === '(' && /^[—–-]$/.test(document.tokens[place.to + 1]?.text ?? '')
  );
}
