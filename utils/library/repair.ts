/**
 * Looks whether all parts of every article are there and stand where they should, and puts right what does not.
 * Every save is one transaction, so nothing of this should ever be found; a damaged disk, a restored profile or a
 * mistake of ours can leave it all the same. Nothing that holds words of an article or of the reader is deleted.
 */
import { type Article, NEW_STATE, type SavedArticle } from '../article';
import { text as asText, isSound } from '../check';
import { tellChange } from './changes';
import { removeImages } from './images';
import { isCounted, isMisplaced, lookAt } from './inspect';
import { anchored, type Marks, partsOf, readMarks } from './marks';
import { putWhole } from './save';
import type { ArticleBody, ArticleRecord, ArticleSummary, Library, VersionRecord } from './schema';
import { NO_ANNOTATIONS, soundBody, soundHighlight, soundRecord } from './sound';
import { textHash } from './summary';
import { ALL_STORES, type ReadTransaction, read, write } from './transaction';

/**
 * `text`: an article's text was gone; an earlier one stands in, else it is kept as a link.
 * `entry`: an article was in no list; it is again.
 * `place`: it stood in the wrong lists, or its versions were counted wrongly.
 * `left-over`: pictures without their article; what an import kept for taking it back, without that import.
 */
export type RepairKind = 'text' | 'entry' | 'place' | 'left-over';

export interface CheckReport {
  /** Articles looked at. */
  looked: number;
  /** How many were put right. */
  repaired: Record<RepairKind, number>;
}

export interface CheckOptions {
  /** ms since epoch: of what has no time of its own. */
  now: number;
  /** Reads every entry too, not only whether all parts are there. */
  thorough: boolean;
  signal?: AbortSignal | undefined;
  /** Lets others have their turn between two slices. */
  pause: () => Promise<void>;
}

/** Hashes are made before the transaction that writes, so something may come between; then it is looked at again. */
const TRIES = 3;

/** @throws LibraryError, QuotaError, or what `signal` was aborted with */
export async function checkLibrary(db: Library, options: CheckOptions): Promise<CheckReport> {
  const report: CheckReport = { looked: 0, repaired: { text: 0, entry: 0, place: 0, 'left-over': 0 } };
  const changed: string[] = [];
  for (let after: string | null = null; ; ) {
    options.signal?.throwIfAborted();
    const slice = await read(db, ALL_STORES, (look) => lookAt(look, after, options.thorough));
    report.looked += slice.looked;
    if (slice.withoutArticle.length > 0) {
      await write(db, ALL_STORES, async (transaction) => {
        for (const key of slice.withoutArticle) {
          if (!(await transaction.objectStore('articles').getKey(key))) await removeImages(transaction, key);
        }
      });
      report.repaired['left-over'] += slice.withoutArticle.length;
    }
    for (const key of slice.suspects) {
      const kind = await repair(db, key, options.now);
      if (!kind) continue;
      report.repaired[kind]++;
      changed.push(key);
    }
    if (slice.next === null) break;
    after = slice.next;
    await options.pause();
  }
  report.repaired['left-over'] += await clearLeftOvers(db, options.thorough);
  tellChange(db, { kind: 'saved', keys: changed });
  return report;
}

interface Parts {
  record: ArticleRecord | undefined;
  body: ArticleBody | undefined;
  versions: VersionRecord[];
  marks: Marks;
}

async function partsIn(look: ReadTransaction, key: string): Promise<Parts> {
  const [record, body, versions, marks] = await Promise.all([
    look.objectStore('articles').get(key),
    look.objectStore('bodies').get(key),
    look.objectStore('versions').getAll(partsOf(key)),
    readMarks(look, key),
  ]);
  return { record, body, versions, marks };
}

/** Puts one article right; null where nothing is wrong with it (any more). */
async function repair(db: Library, key: string, now: number): Promise<RepairKind | null> {
  for (let turn = 0; turn < TRIES; turn++) {
    const parts = await read(db, ALL_STORES, (look) => partsIn(look, key));
    const whole = mended(key, parts, now);
    if (!whole) return null;
    const hash = await textHash(whole.saved.article);
    const done = await write(db, ALL_STORES, async (transaction) => {
      const present = await partsIn(transaction, key);
      if (stampOf(present) !== stampOf(parts)) return false;
      await putWhole(transaction, whole.saved, hash);
      return true;
    });
    if (done) return whole.kind;
  }
  return null;
}

/** Tells two states of an article apart. */
function stampOf({ record, body, versions, marks }: Parts): string {
  return JSON.stringify([
    record,
    marks,
    body?.savedAt,
    versions.map(({ number, savedAt }) => [number, savedAt]),
  ]);
}

function mended(key: string, parts: Parts, now: number): { saved: SavedArticle; kind: RepairKind } | null {
  const known = soundRecord(parts.record);
  const link = linkOnly(key, known, now);
  const body = soundBody(parts.body, link.article);
  const texts = parts.versions.flatMap((version) => soundBody(version, link.article) ?? []);
  const marks = {
    note: isSound(asText, parts.marks.note) ? parts.marks.note : '',
    highlights: parts.marks.highlights.flatMap((mark) => soundHighlight(mark) ?? []),
  };
  const isMarked = marks.note !== '' || marks.highlights.length > 0;
  const text = body ?? texts.at(-1) ?? (parts.record || isMarked ? link : null);
  if (!text) return null;
  const { article, annotations, savedAt } = text;
  const saved: SavedArticle = {
    ...{ key, article, annotations, textSavedAt: savedAt, note: marks.note },
    versions: body ? texts : texts.slice(0, -1),
    highlights: anchored(marks.highlights, article.text),
    tags: known.tags ?? [],
    state: known.state ?? NEW_STATE,
    savedAt: known.savedAt ?? texts[0]?.savedAt ?? savedAt,
    updatedAt: known.updatedAt ?? savedAt,
    trashedAt: known.trashedAt ?? null,
  };
  if (!parts.record) return { saved, kind: 'entry' };
  if (!body) return { saved, kind: 'text' };
  const counts = {
    versionCount: parts.versions.length,
    highlightCount: parts.marks.highlights.length,
    noted: parts.marks.note !== '',
  };
  const counted = isCounted(parts.versions.map(({ number }) => number));
  return counted && !isMisplaced(parts.record, counts) ? null : { saved, kind: 'place' };
}

/** What the list knows of an article, as a link whose text is still to be saved. */
function linkOnly(key: string, known: Partial<ArticleSummary>, now: number): Omit<ArticleBody, 'key'> {
  const article: Article = {
    ...{ url: known.url ?? key, canonicalUrl: key, title: known.title ?? '' },
    ...{ siteName: known.siteName ?? null, section: null, byline: known.byline ?? [] },
    ...{ lang: known.lang ?? null, modified: null, dateline: null, provenance: [], lead: '' },
    ...{ excerpt: known.excerpt ?? '', html: '', text: '', wordCount: 0 },
    published: known.published ? { value: known.published, source: 'given', certain: false } : null,
  };
  return { article, annotations: NO_ANNOTATIONS, savedAt: known.updatedAt ?? now };
}

/** Journals of imports, and pictures of articles, that are not there any more. */
async function clearLeftOvers(db: Library, thorough: boolean): Promise<number> {
  const journals = await write(db, ['intakes', 'intakeSteps'], async (transaction) => {
    const steps = transaction.objectStore('intakeSteps');
    const known = new Set(await transaction.objectStore('intakes').getAllKeys());
    const lost = (await steps.getAllKeys()).filter(([intake]) => !known.has(intake));
    for (const key of lost) await steps.delete(key);
    return lost.length;
  });
  if (!thorough) return journals;
  const pictures = await write(db, ['images', 'imageUses'], async (transaction) => {
    const [images, uses] = [transaction.objectStore('images'), transaction.objectStore('imageUses')];
    const used = await Promise.all(
      (await images.getAllKeys()).map(async (hash) => ({
        hash,
        count: await uses.index('hash').count(hash),
      })),
    );
    const lost = used.filter(({ count }) => count === 0);
    for (const { hash } of lost) await images.delete(hash);
    return lost.length;
  });
  return journals + pictures;
}
