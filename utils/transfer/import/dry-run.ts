/** What would become of every row; nothing is written. */
import type { SavedArticle } from '../../article';
import { type Joined, tryArrivals } from '../../library/intake';
import { countNewRecords } from '../../library/records';
import type { Library } from '../../library/schema';
import { type ArrivalOptions, arrivalOf, inLibrary } from './arrival';
import { batchesOf, placeId } from './batches';
import type { OpenedImport } from './open';
import type { Place, ReadRow, Trouble } from './row';

/** `there`: in the library as it is; `twice`: in the file before, joined with that row. */
export type Outcome = 'new' | 'merged' | 'there' | 'twice' | 'left-out';

export interface PlannedRow {
  /** `placeId` of its place. */
  id: string;
  place: Place;
  title: string;
  url: string;
  tags: readonly string[];
  savedAt: number | null; // ms since epoch
  outcome: Outcome;
  /** What is wrong with it, or with a part of it. */
  troubles: readonly Trouble[];
  /** For `merged`: what changes in the library's article. */
  merge: { tags: string[]; earlier: boolean; text: boolean; fromTrash: boolean } | null;
  /** For `twice`: the row it is joined with. */
  sameAs: Place | null;
}

export interface DryRun {
  /** Rows of the file, or entries of its list. */
  total: number;
  counts: Record<Outcome, number>;
  /** New articles that are only a link: their text is still to be saved. */
  links: number;
  /** Rows of which a part could not be read; they are imported all the same. */
  concerned: number;
  fromTrash: number;
  archived: number;
  /** Records of a backup beside its articles that would be new: pictures, colours of tags, saved searches. */
  records: number;
  /** It holds the reader's choices too. */
  choices: boolean;
  /** Problems first, all of them; of the rest of each outcome only so many. */
  rows: PlannedRow[];
}

export interface WorkOptions {
  signal?: AbortSignal | undefined;
  /** Called after every batch. `total` is null where it is not known. */
  onProgress?: ((done: number, total: number | null) => void) | undefined;
  /** Lets the page breathe between batches. */
  pause?: (() => Promise<void>) | undefined;
}

/** Rows shown of each outcome, of those without trouble. */
const SHOWN = 200;

/** A message to oneself is not held back, as a timer is in a page that is not in front. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** @throws ImportError, LibraryError, or what `signal` was aborted with */
export async function dryRun(
  db: Library,
  opened: OpenedImport,
  options: Omit<ArrivalOptions, 'annotate'> & WorkOptions,
): Promise<DryRun> {
  const { signal, onProgress, pause = nextTurn } = options;
  const inside = await inLibrary(db, { ...options, annotate: null });
  const tally = new Tally();
  for await (const batch of batchesOf(opened.rows())) {
    signal?.throwIfAborted();
    const planned = await Promise.all(batch.rows.map((read) => arrive(read, inside)));
    const first = planned.filter(({ identity, plan }) => tally.isFirst(identity, plan.place));
    const arrivals = first.flatMap(({ arrival }) => (arrival ? [arrival] : []));
    const joined = await tryArrivals(db, arrivals);
    const results = new Map(arrivals.map((arrival, index) => [arrival, joined[index]!]));
    for (const { plan, arrival, identity, isLink, archived } of planned) {
      const result = arrival && results.get(arrival);
      tally.add(result ? judged(plan, result) : { ...plan, ...tally.again(identity, plan) }, {
        isLink,
        archived,
      });
    }
    onProgress?.(tally.total, null);
    await pause();
  }
  let records = 0;
  for await (const batch of opened.backup?.records() ?? []) {
    signal?.throwIfAborted();
    records += await countNewRecords(db, batch);
    await pause();
  }
  return { ...tally.result(), records, choices: opened.backup !== undefined };
}

async function arrive(read: ReadRow, options: Parameters<typeof arrivalOf>[1]) {
  if (read.kind === 'left-out') {
    const { place, title, url, trouble } = read;
    const plan = { ...EMPTY, ...at(place), title, url, troubles: [trouble], outcome: 'left-out' as const };
    return { plan, arrival: null, identity: null, isLink: false, archived: false };
  }
  const { arrival, identity, hasText } = await arrivalOf(read, options);
  const plan = read.kind === 'row' ? planOfRow(read) : planOfOurs(read.place, read.saved);
  const archived = read.kind === 'row' && (read.row.archived || read.row.favourite);
  return { plan, arrival, identity, isLink: !hasText, archived };
}

const EMPTY = {
  ...{ title: '', url: '', tags: [], savedAt: null, outcome: 'new' as const, troubles: [], merge: null },
  sameAs: null,
} satisfies Partial<PlannedRow>;

const at = (place: Place) => ({ id: placeId(place), place });

function planOfRow({ row }: Extract<ReadRow, { kind: 'row' }>): PlannedRow {
  const { place, title, url, tags, savedAt, concerns } = row;
  return { ...EMPTY, ...at(place), title, url, tags, savedAt, troubles: concerns };
}

function planOfOurs(place: Place, { article, tags, savedAt }: SavedArticle): PlannedRow {
  return { ...EMPTY, ...at(place), title: article.title, url: article.url, tags, savedAt };
}

function judged(plan: PlannedRow, { before, after }: Joined): PlannedRow {
  if (!after) return { ...plan, outcome: 'there' };
  if (!before) return { ...plan, outcome: 'new' };
  const merge = {
    tags: after.tags.filter((tag) => !before.tags.includes(tag)),
    earlier: after.savedAt < before.savedAt,
    text: after.article.text !== before.article.text || after.versions.length > before.versions.length,
    fromTrash: before.trashedAt !== null && after.trashedAt === null,
  };
  return { ...plan, outcome: 'merged', merge };
}

class Tally {
  total = 0;
  private readonly counts: Record<Outcome, number> = { new: 0, merged: 0, there: 0, twice: 0, 'left-out': 0 };
  private readonly rows: Record<Outcome, PlannedRow[]> = {
    new: [],
    merged: [],
    there: [],
    twice: [],
    'left-out': [],
  };
  private readonly troubled: PlannedRow[] = [];
  private readonly seen = new Map<string, Place>();
  private links = 0;
  private concerned = 0;
  private fromTrash = 0;
  private archived = 0;

  isFirst(identity: string | null, place: Place): boolean {
    if (identity === null || this.seen.has(identity)) return false;
    this.seen.set(identity, place);
    return true;
  }

  again(identity: string | null, plan: PlannedRow): Partial<PlannedRow> {
    return identity === null ? {} : { outcome: 'twice', sameAs: this.seen.get(identity) ?? plan.place };
  }

  add(row: PlannedRow, { isLink, archived }: { isLink: boolean; archived: boolean }): void {
    this.total++;
    this.counts[row.outcome]++;
    if (row.outcome === 'new' && isLink) this.links++;
    if (row.merge?.fromTrash) this.fromTrash++;
    if (archived) this.archived++;
    const concerned = row.outcome !== 'left-out' && row.troubles.length > 0;
    if (concerned) this.concerned++;
    const shown = concerned ? this.troubled : this.rows[row.outcome];
    // A report of what went wrong leaves nothing out.
    if (shown.length < SHOWN || row.troubles.length > 0) shown.push(row);
  }

  result(): Omit<DryRun, 'records' | 'choices'> {
    const { total, counts, links, concerned, fromTrash, archived } = this;
    const { rows } = this;
    const ordered = [rows['left-out'], this.troubled, rows.merged, rows.twice, rows.new, rows.there].flat();
    return { total, counts, links, concerned, fromTrash, archived, rows: ordered };
  }
}
