import type { ToastWords } from '../../components/Toast';
import type { TagCount } from '../../components/tag-options';
import {
  type Annotations,
  type Article,
  type DateCorrection,
  type Entity,
  type NameCorrection,
  NEW_STATE,
  type SavedArticle,
} from '../../utils/article';
import { keepCorrections } from '../../utils/library/date-corrections';
import { applyNameCorrections } from '../../utils/library/name-corrections';
import type { Kin } from '../../utils/library/stories/types';
import type { Glance, PageState } from '../../utils/messages';
import type { Restriction } from './restriction';
import type { Held, PopupTab, Trash } from './world';

export interface PopupState {
  phase: 'opening' | 'restricted' | 'gone' | 'no-article' | 'article';
  tab: PopupTab | null;
  restriction: Restriction | null;
  /** What the page says of itself, to show until it has been read. */
  glance: Glance | null;
  page: PageState | null;
  /** The day the reader gave an article without a date, ISO. */
  given: string | null;
  /** Null: not there yet. */
  annotations: Annotations | null;
  /** What the reader said of the dates before the article was saved. */
  corrections: readonly DateCorrection[];
  /** The names as the engine found them. */
  found: readonly Entity[];
  /** What the reader said of names, in any article. */
  nameCorrections: readonly NameCorrection[];
  /** The name whose mentions are marked on the page. */
  chosen: Entity | null;
  /** Which of its mentions stands in view, of how many that the page shows; null: not known yet. */
  marked: { at: number; count: number } | null;
  held: Held | null;
  /** The story of the saved article, and its copies; null: not known yet, or it is not saved. */
  kin: Kin | null;
  /** The saved article that an earlier page of this one began. */
  earlier: SavedArticle | null;
  /** Saved, or its text, since the popup was opened. */
  savedNow: boolean;
  own: readonly TagCount[];
  /** Tags of the saved article, or those to save it with. */
  tags: readonly string[];
  saving: boolean;
  /** Saving failed for want of room. */
  full: Trash | null;
  /** Name of the library's failure. */
  libraryError: string | null;
  /** Something that should not happen did. */
  failed: boolean;
  /** The site of the page and whether it is always cleaned; null: not known yet, or it cannot be. */
  site: { host: string; always: boolean } | null;
  panel: 'ledger' | 'keys' | 'empty-trash' | null;
  toast: ToastWords | null;
}

export const OPENING: PopupState = {
  phase: 'opening',
  tab: null,
  restriction: null,
  glance: null,
  page: null,
  given: null,
  annotations: null,
  corrections: [],
  found: [],
  nameCorrections: [],
  chosen: null,
  marked: null,
  held: null,
  kin: null,
  earlier: null,
  savedNow: false,
  own: [],
  tags: [],
  saving: false,
  full: null,
  libraryError: null,
  failed: false,
  site: null,
  panel: null,
  toast: null,
};

/** By what they say: every message from the page brings a new copy of the same article. */
export function isSameArticle(a: Article | null | undefined, b: Article | null | undefined): boolean {
  return a?.url === b?.url && a?.title === b?.title && a?.text === b?.text;
}

/** True if another article stands on the page than in the state: names, dates and saved state start anew. */
export function isOtherArticle(state: PopupState, page: PageState): boolean {
  return state.page?.url !== page.url || !isSameArticle(state.page.article, page.article);
}

/** What changes when the page tells its state. */
export function withPage(state: PopupState, page: PageState): PopupState {
  const phase = page.article ? 'article' : 'no-article';
  if (!isOtherArticle(state, page)) return { ...state, page, phase };
  return {
    ...state,
    ...{ page, phase },
    ...{
      annotations: null,
      corrections: [],
      found: [],
      chosen: null,
      marked: null,
      given: null,
      held: null,
      kin: null,
      savedNow: false,
      tags: [],
      full: null,
      toast: null,
    },
    panel: state.panel === 'ledger' && page.ledger.length > 0 ? 'ledger' : null,
  };
}

/** What changes when the library tells what it holds of this article. */
export function withHeld(state: PopupState, held: Held | null): PopupState {
  if (!held) return { ...state, held, kin: null, savedNow: false };
  const { published } = held.saved.article;
  const given =
    state.page?.article?.published === null && published?.source === 'given' ? published.value : state.given;
  const annotations = state.annotations && withKnown({ ...state, held }, state.annotations);
  return { ...state, held, given, annotations, tags: held.saved.tags };
}

/** The engine's annotations with what the reader has said of names, and of the dates, here or when the article was saved. */
export function withKnown(state: PopupState, annotations: Annotations): Annotations {
  const article = articleOf(state);
  if (!article) return annotations;
  const corrections = state.corrections.length > 0 ? [...state.corrections] : annotations.corrections;
  const named = withNames(annotations, state.nameCorrections);
  const own = corrections ? { ...named, corrections } : named;
  return keepCorrections(article, own, state.held?.saved.annotations);
}

function withNames(annotations: Annotations, said: readonly NameCorrection[]): Annotations {
  if (said.length === 0) return annotations;
  return { ...annotations, entities: applyNameCorrections(annotations.entities, said) };
}

/** The article as it would be saved: with the date the reader gave. */
export function articleOf({ page, given }: Pick<PopupState, 'page' | 'given'>): Article | null {
  if (!page?.article || !given || page.article.published) return page?.article ?? null;
  return { ...page.article, published: { value: given, source: 'given', certain: true } };
}

/** A record of the article as it stands on the page, for a file. */
export function recordOf(state: PopupState, now: number): SavedArticle | null {
  const article = articleOf(state);
  if (!article || !state.annotations) return null;
  const { annotations, held, tags } = state;
  return {
    key: held?.saved.key ?? article.canonicalUrl,
    ...{ article, annotations, tags: [...tags] },
    savedAt: held?.saved.savedAt ?? now,
    textSavedAt: held && !held.changed ? held.saved.textSavedAt : now,
    updatedAt: held?.saved.updatedAt ?? now,
    state: held?.saved.state ?? NEW_STATE,
    note: held?.saved.note ?? '',
    highlights: held?.saved.highlights ?? [],
    trashedAt: null,
    versions: [],
  };
}

/**
 * Full dates that the article's dateline allows, newest first: the dateline's own, else those of the key date that
 * carries the same value. Empty where nothing on the page speaks of its date.
 */
export function publicationCandidates(article: Article, annotations: Annotations | null): string[] {
  const value = article.dateline?.date;
  if (!value?.startsWith('XXXX')) return [];
  return annotations?.keyDates.find((date) => date.value === value)?.candidates ?? [];
}

/** Names worth a tag: the first of each of who, what and where, then the rest by salience. */
export function tagSuggestions(annotations: Annotations | null, most = 6): string[] {
  const entities = [...(annotations?.entities ?? [])].sort((a, b) => b.salience - a.salience);
  const short = entities.filter(({ name, type }) => type !== 'NORP' && name.length <= 40);
  return [...new Set(short.map(({ name }) => name))].slice(0, most);
}

/** What Save would do; null: there is nothing to save. */
export function saveKind(state: PopupState): 'first' | 'undated' | 'version' | 'date' | null {
  const article = articleOf(state);
  if (!article) return null;
  if (!state.held) return article.published ? 'first' : 'undated';
  if (state.held.changed) return 'version';
  return state.given && state.held.saved.article.published?.value !== state.given ? 'date' : null;
}
