/** The reader's choices as a backup takes them along, and brings them back. */
import { HIGHLIGHT_COLOURS, type NameCorrection, type NameOfKind } from './article';
import {
  type Check,
  CheckError,
  listOf,
  number,
  oneOf,
  orElse,
  orNull,
  record,
  text,
  truth,
  words,
} from './check';
import { withNameCorrection } from './library/name-corrections';
import type { ReaderMarks, ReaderStyle, SiteStyles } from './reader-choices';
import { READER_SIZES_PX } from './reader-choices';
import {
  barShows,
  cleanOnOpen,
  exportFormat,
  highlightColour,
  letterKeys,
  nameCorrections,
  noteTemplate,
  readerMarks,
  readerStyle,
  remindBackup,
  showPictures,
  siteRules,
  siteStyles,
  trashAges,
} from './settings';
import { joinRules, siteRule } from './site-rules';
import type { FormatId } from './transfer/formats/format';
import type { NoteTemplate } from './transfer/formats/note-template';

interface Choice<T> {
  item: {
    fallback: T;
    getValue(): Promise<T>;
    setValue(value: T): Promise<void>;
    removeValue(): Promise<void>;
  };
  check: Check<T>;
  /** What is here with what comes, for lists; else a choice made here stays. */
  join?: (here: T, given: T) => T;
}

const entityType = oneOf('PER', 'ORG', 'LOC', 'NORP', 'EVENT', 'MISC');
const nameOfKind = record<NameOfKind>({ name: words, type: entityType });
const nameCorrection = record<NameCorrection>({ from: nameOfKind, to: orNull(nameOfKind) });

/** What was said of a name here holds against what the backup says of it. */
function joinCorrections(here: NameCorrection[], given: NameCorrection[]): NameCorrection[] {
  return here.reduce(withNameCorrection, given.reduce(withNameCorrection, []));
}

const sizePx: Check<number> = (value, path) => {
  const size = number(value, path);
  if (size < READER_SIZES_PX.least || size > READER_SIZES_PX.most)
    throw new CheckError(path, 'a size of type');
  return size;
};

const style = record<ReaderStyle>({
  paper: oneOf('auto', 'light', 'sepia', 'dark', 'contrast'),
  face: oneOf('serif', 'sans'),
  sizePx,
  measure: oneOf('narrow', 'book', 'wide'),
  // Older backups lack these.
  leading: orElse(oneOf('tight', 'usual', 'loose'), 'usual'),
  justified: orElse(truth, false),
  marginNotes: orElse(truth, true),
});

const stylesOfSites: Check<SiteStyles> = (value, path) => {
  if (typeof value !== 'object' || value === null) throw new CheckError(path, 'styles by site');
  return Object.fromEntries(Object.entries(value).map(([site, one]) => [site, style(one, [...path, site])]));
};

/** By the name they have in a backup. What is of this browser alone (when it was last checked) has no row. */
const CHOICES = {
  readerStyle: choice(readerStyle, style),
  siteStyles: choice(siteStyles, stylesOfSites, (here, given) => ({ ...given, ...here })),
  readerMarks: choice(
    readerMarks,
    record<ReaderMarks>({ who: truth, what: truth, where: truth, when: truth }),
  ),
  highlightColour: choice(highlightColour, oneOf(...HIGHLIGHT_COLOURS)),
  cleanOnOpen: choice(cleanOnOpen, truth),
  showPictures: choice(showPictures, truth),
  trashAges: choice(trashAges, truth),
  letterKeys: choice(letterKeys, truth),
  // A format that is none is not found in the table, and the first is taken.
  exportFormat: choice(exportFormat, words as Check<FormatId>),
  noteTemplate: choice(noteTemplate, orNull(record<NoteTemplate>({ name: text, text }))),
  remindBackup: choice(remindBackup, truth),
  barShows: choice(barShows, oneOf('page', 'site', 'never')),
  // Which sites may be read is the browser's to say, and no part of a backup.
  siteRules: choice(siteRules, listOf(siteRule), joinRules),
  nameCorrections: choice(nameCorrections, listOf(nameCorrection), joinCorrections),
};

/**
 * What may go along to the reader's other browsers: how things look and act. Never sites, names, tags or anything else
 * that tells what is read.
 */
const SYNCED = [
  ...['readerStyle', 'readerMarks', 'cleanOnOpen', 'showPictures', 'trashAges', 'letterKeys'],
  ...['exportFormat', 'noteTemplate', 'remindBackup', 'barShows'],
] as ReadonlyArray<keyof typeof CHOICES>;

function choice<T>(item: Choice<T>['item'], check: Check<T>, join?: Choice<T>['join']): Choice<T> {
  return { item, check, ...(join && { join }) };
}

const rows = Object.entries(CHOICES) as unknown as Array<[string, Choice<unknown>]>;

/** The settings that sync may carry, by name. */
export const syncedChoices = (): Array<[string, Choice<unknown>]> =>
  rows.filter(([name]) => (SYNCED as readonly string[]).includes(name));

/** Every choice that is not as we give it. */
export async function readChoices(): Promise<Record<string, unknown>> {
  const values = await Promise.all(
    rows.map(async ([name, { item }]) => [name, await item.getValue(), item.fallback]),
  );
  return Object.fromEntries(values.filter(([, value, fallback]) => !same(value, fallback)));
}

/**
 * Takes over choices that were not made here yet. What is no choice of ours, or none that fits, is left out.
 * @returns what takes them back, where they were not changed since; null: there was nothing to take over
 */
export async function takeChoices(given: Record<string, unknown>): Promise<(() => Promise<void>) | null> {
  const taken: Array<{ item: Choice<unknown>['item']; before: unknown; after: unknown }> = [];
  for (const [name, { item, check, join }] of rows) {
    const value = Object.hasOwn(given, name) ? fitting(check, given[name]) : undefined;
    if (value === undefined) continue;
    const before = await item.getValue();
    const made = !same(before, item.fallback);
    const after = made ? (join?.(before, value.of) ?? before) : value.of;
    if (same(after, before)) continue;
    await item.setValue(after);
    taken.push({ item, before, after });
  }
  if (taken.length === 0) return null;
  return async () => {
    for (const { item, before, after } of taken) {
      if (!same(await item.getValue(), after)) continue;
      if (same(before, item.fallback)) await item.removeValue();
      else await item.setValue(before);
    }
  };
}

/** What the reader has worked on is no setting that goes back with the others. */
const WORK: ReadonlySet<string> = new Set(['nameCorrections', 'noteTemplate', 'siteRules'] satisfies Array<
  keyof typeof CHOICES
>);

/**
 * Puts all settings back to what we give; names that were corrected, rules of sites and the template for notes stay.
 * @returns what takes that back; null: they were so already
 */
export async function resetChoices(): Promise<(() => Promise<void>) | null> {
  const before = (await readChoices()) as Record<string, unknown>;
  const reset = rows.filter(([name]) => Object.hasOwn(before, name) && !WORK.has(name));
  if (reset.length === 0) return null;
  await Promise.all(reset.map(([, { item }]) => item.removeValue()));
  return async () => {
    await Promise.all(reset.map(([name, { item }]) => item.setValue(before[name])));
  };
}

/** The value, where it is one that the check lets through. */
export function fitting(check: Check<unknown>, value: unknown): { of: unknown } | undefined {
  try {
    return { of: check(value, []) };
  } catch (error) {
    if (error instanceof CheckError) return undefined;
    throw error;
  }
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
