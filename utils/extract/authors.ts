/** Who wrote an article: the sources of a page that name people, in the order in which they are believed. */
import { letterPattern } from '../letters';
import { looksLikeName, readBylineLine, readNames } from './byline';
import { foldForMatch } from './fold';
import { type JsonLd, type JsonValue, resolve, textOf, typesOf } from './json-ld';
import type { Line } from './lines';
import type { PageSources } from './page-sources';
import { isSiteName } from './site-in-title';

const known = new WeakMap<PageSources, string[]>();

/** People; where none is named desks and agencies, and last the paper itself. Names only, none twice. */
export function readAuthors(page: PageSources): string[] {
  const names = known.get(page) ?? findAuthors(page);
  known.set(page, names);
  return names;
}

function findAuthors(page: PageSources): string[] {
  const { article, jsonLd, meta, header } = page;
  const credits = creditsOf(article?.author ?? article?.creator ?? null, jsonLd);
  const written = credits.filter(({ isPerson }) => isPerson).map(({ name }) => name);
  const sources: Array<() => string[]> = [
    () => written,
    () => meta.all(...AUTHOR_META).filter(isNoAddress),
    () => meta.matching(AUTHOR_META_LIKE).filter(isNoAddress),
    () => visibleNames(header.below, page.siteNames),
    () => visibleNames(header.above.slice(0, 4), page.siteNames),
    () => credits.filter(({ isPerson }) => !isPerson).map(({ name }) => name),
  ];
  const isOwn = (name: string) => isSiteName(name, page.siteNames, page.host);
  const fallback: { desks: string[]; own: string[] } = { desks: [], own: [] };
  for (const source of sources) {
    const raw = source();
    const names = readNames(raw, page.siteNames);
    const people = names.people.filter((name) => !isOwn(name) && looksLikeName(name));
    if (people.length > 0)
      return (
        fullerLine(header.below, people) ?? (raw === written ? withDesks(people, credits, isOwn) : people)
      );
    const unnamed = [...names.people, ...names.desks].filter((name) => name.length > 1);
    if (fallback.desks.length === 0)
      fallback.desks = names.desks.filter((name) => !isPaper(name, page.siteNames));
    if (fallback.own.length === 0) fallback.own = unnamed.filter(isOwn);
  }
  // Nobody is named: the desk or agency, and last the paper itself where it signs its own work.
  if (fallback.desks.length > 0) return fallback.desks;
  const beside = nameBesideDate(header.below, 0);
  if (beside.length > 0) return beside;
  return fallback.own.length > 0 ? fallback.own.slice(0, 1) : nameBesideDate(header.below, 1);
}

/** A desk or an agency to which the data give a credit of its own, beside people, wrote with them. */
function withDesks(
  people: readonly string[],
  credits: readonly Credit[],
  isOwn: (name: string) => boolean,
): string[] {
  const { desks, inOrder } = readNames(credits.length > 1 ? credits.map(({ name }) => name) : []);
  const extra = desks.filter((name) => !isOwn(name) && looksLikeName(name));
  return extra.length > 0
    ? inOrder.filter((name) => people.includes(name) || extra.includes(name))
    : [...people];
}

/** "By Ann Lee and Bo Ray" on the page, where its data name one of them only; what follows a comma may be a place. */
function fullerLine(lines: readonly Line[], people: readonly string[]): string[] | null {
  for (const { text } of lines.slice(0, BYLINE_WITHIN)) {
    const names = readBylineLine(text);
    const [last, more] = [people.at(-1) ?? '', names?.at(-1) ?? ''];
    if (names?.length !== people.length + 1 || !people.every((name, at) => name === names[at])) continue;
    const between = text.slice(text.indexOf(last) + last.length, text.lastIndexOf(more));
    if (/^\s(?:and|und|et|och|og|en|y|e|i|&)\s$/i.test(between)) return names;
  }
  return null;
}

const BYLINE_WITHIN = 8;

/** The paper's bare name; "Karsova Times Staff" is a desk. */
function isPaper(name: string, siteNames: readonly string[]): boolean {
  return siteNames.some((site) => foldForMatch(site) === foldForMatch(name));
}

const AUTHOR_META =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator citation_author byl article:author_name creator'.split(
    ' ',
  );

/** `article:byline`, `articleAuthor`, `dcsext.author`: names that analytics and content systems made up. */
const AUTHOR_META_LIKE = /^(?!twitter:)(?:.*[.:_-])?(?:article)?(?:author|byline)s?(?:[_-]?name)?$/;

function isNoAddress(value: string): boolean {
  return !/^(?:https?:)?\/\/|^www\.|^\/|^@|^\d+$/.test(value);
}

interface Credit {
  name: string;
  /** False where the data call it an organisation. */
  isPerson: boolean;
}

function creditsOf(value: JsonValue, jsonLd: JsonLd): Credit[] {
  if (Array.isArray(value)) return value.flatMap((one) => creditsOf(one, jsonLd));
  const author = resolve(value, jsonLd.byId);
  if (author === null || typeof author !== 'object' || Array.isArray(author))
    return nameTexts(author).map((name) => ({ name, isPerson: true }));
  const { name, givenName, familyName } = author;
  const isPerson = !typesOf(author).some((type) => /Organi[sz]ation$/.test(type));
  const texts = nameTexts(name ?? [textOf(givenName), textOf(familyName)].filter(Boolean).join(' '));
  return texts.map((text) => ({ name: text, isPerson }));
}

function nameTexts(name: JsonValue): string[] {
  const texts = Array.isArray(name) ? name.map(textOf) : [textOf(name)];
  return texts.filter((text) => text !== null).filter(isNoAddress);
}

const BYLINE_HINT = /by-?line|auth?ors?(?!i[tz])|auteur|verfasser|writer|contributor|(?:^|\s)fn(?:$|\s)/;

/** Names of lines that say "By …", and of short lines whose markup calls them a byline. */
function visibleNames(lines: readonly Line[], employers: readonly string[]): string[] {
  for (const { text, parts, hint } of lines) {
    const names =
      readBylineLine(text) ??
      (text.length <= 160 && BYLINE_HINT.test(hint) ? namesOfParts(parts, employers) : []);
    if (names.length > 0) return names;
  }
  return [];
}

const FULL_NAME = letterPattern(String.raw`^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$`);
const TWO_CAPITALS = letterPattern('\\p{Lu}\\p{Ll}+\\s\\p{Lu}');

/** A name on the line of the date, or alone on one at most `distance` lines away. */
function nameBesideDate(lines: readonly Line[], distance: 0 | 1): string[] {
  const plain = lines.filter(
    ({ hint }) => !/categor|tag|section|kicker|topic|menu|button|subscri/.test(hint),
  );
  const dated = plain.findIndex(({ text }) => text.length <= 120 && hasDate(text));
  if (dated < 0) return [];
  const beside = plain
    .slice(Math.max(0, dated - distance), dated + distance + 1)
    .flatMap(({ text, parts }) => (text.length <= 120 ? parts : []));
  return readNames(beside.filter((part) => !hasDate(part)))
    .people.filter((name) => FULL_NAME(name).test(name))
    .slice(0, 1);
}

function namesOfParts(parts: readonly string[], employers: readonly string[]): string[] {
  const { people, desks } = readNames(
    parts.filter((part) => !hasDate(part) || TWO_CAPITALS(part).test(part)),
    employers,
  );
  return [...people, ...desks].filter(looksLikeName);
}

function hasDate(text: string): boolean {
  return /\d{1,2}[:.]\d\d|(?:19|20)\d\d/.test(text);
}
