import type { Held, Kept, PopupLibrary, PopupTab, World } from '../../entrypoints/popup/world';
import {
  type Annotations,
  type Article,
  type DateCorrection,
  type NameCorrection,
  NEW_STATE,
} from '../../utils/article';
import type { Kin } from '../../utils/library/stories/types';
import type { LedgerItem, PageState } from '../../utils/messages';

export const TAB: PopupTab = {
  id: 7,
  url: 'https://www.aldermoor.example/river',
  index: 2,
  windowId: 1,
  incognito: false,
};

export const ARTICLE: Article = {
  url: TAB.url,
  canonicalUrl: TAB.url,
  title: 'River treaty review opens',
  siteName: 'Aldermoor Post',
  section: null,
  byline: [],
  lang: 'en',
  published: { value: '2025-04-03', source: 'json-ld', certain: true },
  modified: null,
  dateline: null,
  provenance: [],
  lead: '',
  excerpt: '',
  html: '<p>The review opens.</p>',
  text: 'The review opens.\nIt closes later.',
  wordCount: 690,
};
export const UNDATED: Article = {
  ...ARTICLE,
  published: null,
  dateline: { place: 'Port Sella', date: 'XXXX-03-06', agency: null },
};

export const ANNOTATIONS: Annotations = {
  engine: 'test 1',
  times: [],
  entities: [
    { name: 'Mara Velt', type: 'PER', aliases: [], roles: ['Minister'], salience: 0.9, mentions: [] },
    { name: 'Aldermoorish', type: 'NORP', aliases: [], roles: [], salience: 0.8, mentions: [] },
    { name: 'Port Sella', type: 'LOC', aliases: [], roles: [], salience: 0.5, mentions: [] },
  ],
  keyDates: [
    {
      value: 'XXXX-03-06',
      granularity: 'day',
      what: 'Talks open',
      expressions: [],
      sentence: { start: 0, end: 17 },
      kind: 'past',
      certain: false,
      candidates: ['2023-03-06', '2017-03-06'],
    },
  ],
};

const LEDGER: LedgerItem[] = [
  { id: 'a', kind: 'share', reasons: [], text: 'Share', hidden: true },
  { id: 'b', kind: 'related', reasons: [], text: 'More', hidden: true },
];

export function pageOf(article: Article | null, rest: Partial<PageState> = {}): PageState {
  return { url: article?.url ?? TAB.url, article, ledger: LEDGER, cleaning: true, headlineCount: 0, ...rest };
}

export function heldOf(article: Article, rest: Partial<Held> = {}): Held {
  const saved = {
    key: article.canonicalUrl,
    ...{ article, annotations: ANNOTATIONS, tags: ['rivers'] },
    ...{ state: NEW_STATE, note: '', highlights: [] },
    ...{ savedAt: 1000, textSavedAt: 1000, updatedAt: 1000, trashedAt: null, versions: [] },
  };
  return { saved, changed: false, ...rest };
}

interface FakeOptions {
  held?: Held | null;
  kin?: Kin;
  failing?: Error;
  link?: string;
  annotations?: Annotations;
  corrections?: DateCorrection[];
  nameCorrections?: NameCorrection[];
  /** False: no passage is found on the page. */
  onPage?: boolean;
}

/** A world that does as told and writes down what it was asked to do. */
export function fakeWorld(page: PageState | Error, options: FakeOptions = {}) {
  const log: string[] = [];
  const held = options.held ?? null;
  let tell: (page: PageState) => void = () => {};
  let load = () => {};
  const library: PopupLibrary = {
    find: async () => held,
    findEarlier: async () => null,
    whole: async (article) => article,
    async relate(key) {
      log.push(`relate ${key}`);
      return options.kin ?? { story: null, copies: [], related: [] };
    },
    ownTags: async () => [{ tag: 'rivers', count: 3 }],
    async save(article, annotations, { tags, link }): Promise<Kept> {
      if (options.failing) throw options.failing;
      log.push(`save ${article.published?.value ?? 'undated'} [${tags}]${link ? ` in ${link}` : ''}`);
      const { saved } = heldOf(article);
      return {
        held: { saved: { ...saved, annotations, tags }, changed: false },
        outcome: held ? 'new-version' : 'new',
        async undo() {
          log.push('undo save');
          return true;
        },
      };
    },
    async correctDates(_key, corrections) {
      log.push(`correct ${corrections.map(({ quote, value }) => `${quote.exact}=${value}`)}`);
      return async () => {
        log.push('undo correct');
      };
    },
    async correctNames(_key, corrections) {
      log.push(`names ${corrections.map(({ from, to }) => `${from.name}=${to?.name ?? null}`)}`);
      return async () => {
        log.push('undo names');
      };
    },
    async setTags(_key, { add = [], remove = [] }) {
      log.push(`tags +${add} -${remove}`);
      return async () => {
        log.push('undo tags');
      };
    },
    async trash() {
      log.push('trash');
      return async () => {
        log.push('restore');
      };
    },
    trashed: async () => ({ count: 2, bytes: 5000 }),
    async emptyTrash() {
      log.push('empty trash');
    },
  };
  const world: World = {
    linkOpenedIn: async () => options.link ?? null,
    now: () => 5000,
    today: () => '2025-04-24',
    activeTab: async () => TAB,
    glance: async () => null,
    async readPage() {
      if (page instanceof Error) throw page;
      return page;
    },
    async clean(_tab, on) {
      const state = structuredClone(page as PageState);
      return { ...state, cleaning: on, ledger: state.ledger.map((item) => ({ ...item, hidden: on })) };
    },
    async setHidden(_tab, ids, hidden) {
      const state = structuredClone(page as PageState);
      return {
        ...state,
        ledger: state.ledger.map((item) => (ids.includes(item.id) ? { ...item, hidden } : item)),
      };
    },
    site: async (url) => ({ host: new URL(url).hostname, always: false }),
    async alwaysClean(host, on) {
      log.push(`always ${host} ${on}`);
      return on;
    },
    async pick() {
      log.push('pick');
    },
    hearChanges(_tab, hear) {
      tell = hear;
      return () => {};
    },
    hearLoads(_tab, hear) {
      load = hear;
      return () => {};
    },
    async annotate(article) {
      log.push(`annotate ${article.published?.value ?? 'undated'}`);
      return options.annotations ?? ANNOTATIONS;
    },
    library: async () => library,
    canOpenReader: () => true,
    async openReader(_tab, url, given) {
      log.push(given ? `reader ${url} ${given}` : `reader ${url}`);
    },
    async openOptions() {
      log.push('options');
    },
    letterKeys: async () => true,
    async openLibrary() {
      log.push('library');
    },
    async download(saved, format) {
      log.push(`download ${format} ${saved.article.title}`);
    },
    async copy(saved, as) {
      log.push(`copy ${as} ${saved.article.title}`);
      return true;
    },
    async showPassage(_tab, wanted) {
      log.push(`show ${wanted[0]}`);
      return options.onPage !== false;
    },
    async markMentions(_tab, { text, mentions, step }) {
      log.push(`mark ${mentions.map(({ start, end }) => text.slice(start, end))} ${step}`);
      const count = options.onPage === false ? 0 : mentions.length;
      return { count, at: count === 0 ? 0 : ((step % count) + count) % count };
    },
    nameCorrections: async () => options.nameCorrections ?? [],
    async keepNameCorrections(corrections) {
      log.push(`keep names ${corrections.map(({ from, to }) => `${from.name}=${to?.name ?? null}`)}`);
    },
    corrections: async () => options.corrections ?? [],
    async keepCorrections(_article, corrections) {
      log.push(`keep ${corrections.map(({ quote, value }) => `${quote.exact}=${value}`)}`);
    },
    async showSaved(_tab, saved) {
      log.push(saved ? 'badge on' : 'badge off');
    },
  };
  return { world, library, log, tell: (state: PageState) => tell(state), load: () => load() };
}

/** Lets promises that are already settled run their course. */
export const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
