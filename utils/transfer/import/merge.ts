import type { ArticleVersion, Highlight, SavedArticle } from '../../article';
import { anchored } from '../../library/marks';
import { mergeTags } from '../../library/tags';

/** A text of an article on its way through the merge. */
interface Text extends ArticleVersion {
  /** It was in the library before. */
  ours: boolean;
}

/**
 * Two records of one article made one: the newest text is the present one, every other text a version; tags are
 * joined, notes and highlights too, the state is that of the later change, the earliest time of saving stays, and what either side keeps is not in the trash.
 * Merging `theirs` once more changes nothing.
 */
export function mergeSaved(ours: SavedArticle, theirs: SavedArticle): SavedArticle {
  const texts = mergeTexts(ours, theirs);
  const { article, annotations, savedAt: textSavedAt } = texts.at(-1)!;
  return {
    ...{ key: ours.key, article, annotations, textSavedAt },
    tags: hasAll(ours.tags, theirs.tags) ? ours.tags : mergeTags(ours.tags, theirs.tags),
    state: theirs.updatedAt > ours.updatedAt ? theirs.state : ours.state,
    note: joinNotes(ours.note, theirs.note),
    highlights: anchored(joinHighlights(ours.highlights, theirs.highlights), article.text),
    savedAt: Math.min(ours.savedAt, theirs.savedAt),
    updatedAt: Math.max(ours.updatedAt, theirs.updatedAt),
    trashedAt: ours.trashedAt === null || theirs.trashedAt === null ? null : ours.trashedAt,
    versions: texts.slice(0, -1).map(({ ours: _, ...version }) => version),
  };
}

/** One below the other, unless the one holds the other. */
export function joinNotes(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  return theirs.includes(ours) ? theirs : `${ours}\n\n${theirs}`;
}

/** Of a highlight that both have, the one changed last. */
function joinHighlights(ours: readonly Highlight[], theirs: readonly Highlight[]): Highlight[] {
  const joined = new Map(ours.map((one) => [one.id, one]));
  for (const one of theirs) {
    const own = joined.get(one.id);
    if (!own || one.updatedAt > own.updatedAt) joined.set(one.id, one);
  }
  return [...joined.values()];
}

/** All texts of both, oldest first, the present one last. A link has none, where the other side has one. */
function mergeTexts(ours: SavedArticle, theirs: SavedArticle): Text[] {
  const here = textsOf(ours, true);
  const isLink = ({ article }: ArticleVersion) => article.text === '';
  const known = new Set(here.map(idOf));
  const added = textsOf(theirs, false).filter(
    (text) => !isLink(text) && !known.has(idOf(text)) && known.add(idOf(text)),
  );
  if (added.length === 0) return here;
  const isOnlyLink = here.every(isLink);
  if (isOnlyLink) return added;
  const newest = theirs.textSavedAt > ours.textSavedAt ? added.find(isPresentOf(theirs)) : undefined;
  const present = newest ?? here.at(-1)!;
  const earlier = [...added, ...here]
    .filter((text) => text !== present)
    .toSorted((a, b) => a.savedAt - b.savedAt);
  return [...earlier, present].reduce<Text[]>(collapse, []);
}

/** The same text twice in a row is one text, known since the earlier time; what the library knows of it stays. */
function collapse(texts: Text[], text: Text): Text[] {
  const last = texts.at(-1);
  if (!last || (last.ours && text.ours) || wordsOf(last) !== wordsOf(text)) return [...texts, text];
  const kept = last.ours ? last : text;
  return [...texts.slice(0, -1), { ...kept, savedAt: Math.min(last.savedAt, text.savedAt) }];
}

function textsOf({ versions, article, annotations, textSavedAt }: SavedArticle, ours: boolean): Text[] {
  return [...versions, { article, annotations, savedAt: textSavedAt }].map((version) => ({
    ...version,
    ours,
  }));
}

const isPresentOf = (saved: SavedArticle) => (text: Text) =>
  text.article === saved.article && text.savedAt === saved.textSavedAt;

function wordsOf({ article }: ArticleVersion): string {
  return `${article.title}\n${article.text}`;
}

/** A text that came back after a change is a version of its own, hence the time. */
function idOf(text: ArticleVersion): string {
  return `${text.savedAt} ${wordsOf(text)}`;
}

function hasAll(tags: string[], others: string[]): boolean {
  return others.every((tag) => tags.includes(tag));
}
