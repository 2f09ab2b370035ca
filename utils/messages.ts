/**
 * The one place that talks across contexts.
 *
 * Extension page or background → tab: `TabCalls`, made with `callTab`, answered with `answerCalls`.
 * Tab → background: `BackgroundAsks`, made with `askBackground`, answered with `answerAsks`.
 * Extension page → background: `Errands`, made with `sendErrand`, answered with `answerErrands`.
 * Tab → extension pages: `PageNews`, told with `tellPages`, heard with `hearPage`.
 * A page can forge neither: senders are checked on both sides, and nothing here listens to the page's own events.
 */
import { browser } from 'wxt/browser';
import type { Article, Removal } from './article';
import * as errors from './article';
import type { Kin } from './library/stories/types';

/** A removal as the ledger shows it. */
export interface LedgerItem extends Removal {
  /** False once the reader has restored it. */
  hidden: boolean;
}

/** What the in-page script knows of its page. */
export interface PageState {
  url: string;
  /** Null: not an article. */
  article: Article | null;
  /** In document order. */
  ledger: LedgerItem[];
  /** True while clutter is hidden (single items may be restored all the same). */
  cleaning: boolean;
  /** Linked headlines seen, for the words of the not-an-article state. */
  headlineCount: number;
}

/** What a page says of itself before it has been read. */
export type Glance = Pick<Article, 'title' | 'lang' | 'published'>;

/** Calls that the in-page script answers: name → arguments and reply. */
export interface TabCalls {
  /**
   * Reads the page on the first call; later calls give the state as it is. `clean`: hide clutter if never decided.
   * `looked`: the call before this one has just read it, and found an article or none.
   */
  read: { args: { clean: boolean; looked?: boolean }; reply: PageState };
  /** Hides all clutter, or shows all. */
  clean: { args: { on: boolean }; reply: PageState };
  /** Restores one item, or hides it again. */
  setHidden: { args: { ids: string[]; hidden: boolean }; reply: PageState };
  /** Lets the reader choose something on the page that is to be hidden. */
  pick: { args: Record<string, never>; reply: null };
}

/** News from a tab to whichever extension pages are open. */
export interface PageNews {
  /** Late clutter was swept, or the page went to another address. */
  changed: PageState;
  /** The page went to another address without loading: what was known of it is over. */
  moved: { url: string };
}

type CallName = keyof TabCalls;
export type TabHandlers = {
  [N in CallName]: (args: TabCalls[N]['args']) => TabCalls[N]['reply'] | Promise<TabCalls[N]['reply']>;
};

interface CallMessage {
  dateline: 'call';
  name: string;
  args: unknown;
}
interface NewsMessage {
  dateline: 'news';
  name: keyof PageNews;
  value: unknown;
  rest?: Rest;
}
/** `Error` objects do not survive serialising in every browser, so a failure travels as its name and message. */
type Result<T> =
  | ({ ok: true; value: T } & { rest?: Rest })
  | { ok: false; error: { name: string; message: string } };

/** Of what follows its message piece by piece, a very long article or ledger: writing a message holds the page up. */
interface Long {
  html: string;
  text: string;
  ledger: LedgerItem[];
}
/**
 * UTF-16 units and items that follow. They say, too, which article it is, since the page may have come to another one
 * meanwhile.
 */
type Rest = Record<keyof Long, number>;
interface PieceArgs extends Rest {
  field: keyof Long;
  from: number;
}

/** UTF-16 units or items of a piece, and of what needs no pieces. */
const MOST_IN_PIECE = { html: 1_000_000, text: 1_000_000, ledger: 2000 };
/** Upper bits of the first unit of a character that has two: it stays with the second. */
const HIGH = 0xd800 >> 10;

type Sender = {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
};

function isCall(message: unknown): message is CallMessage {
  return typeof message === 'object' && message !== null && (message as CallMessage).dateline === 'call';
}
function isNews(message: unknown): message is NewsMessage {
  return typeof message === 'object' && message !== null && (message as NewsMessage).dateline === 'news';
}

/** True for our own pages and background; false for content scripts (their `url` is the web page's) and for others. */
function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && !!sender.url?.startsWith(browser.runtime.getURL('/'));
}

/**
 * Calls the in-page script of a tab.
 * @throws TabGoneError where nothing answers (closed, navigated, never injected); else what the handler threw.
 */
export async function callTab<N extends CallName>(
  tabId: number,
  name: N,
  args: TabCalls[N]['args'],
): Promise<TabCalls[N]['reply']> {
  let result: Result<TabCalls[N]['reply']> | undefined;
  try {
    // Top frame only: the script is injected there and nowhere else.
    result = await browser.tabs.sendMessage(tabId, { dateline: 'call', name, args }, { frameId: 0 });
  } catch (cause) {
    throw new errors.TabGoneError('The tab does not answer', { cause });
  }
  if (!result) throw new errors.TabGoneError('The tab does not answer');
  if (!result.ok) throw revive(result.error);
  return result.rest ? complete(tabId, result.value, result.rest) : result.value;
}

/** Fetches what did not go in one message. @throws TabGoneError */
async function complete<T>(tabId: number, value: T, rest: Rest): Promise<T> {
  const state = value as PageState;
  const whole = { ...NOTHING };
  const piece = async (field: keyof Long, from: number): Promise<unknown> => {
    const args: PieceArgs = { ...rest, field, from };
    const message = { dateline: 'call', name: 'piece', args };
    return browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => null);
  };
  for (const field of ['html', 'text'] as const) {
    while (whole[field].length < rest[field]) {
      const next = await piece(field, whole[field].length);
      if (typeof next !== 'string' || next === '') throw new errors.TabGoneError('The page went on');
      whole[field] += next;
    }
  }
  const ledger: LedgerItem[] = [];
  while (ledger.length < rest.ledger) {
    const next = await piece('ledger', ledger.length);
    if (!Array.isArray(next) || next.length === 0) throw new errors.TabGoneError('The page went on');
    ledger.push(...(next as LedgerItem[]));
  }
  return { ...value, article: state.article && { ...state.article, ...whole }, ledger };
}

const NOTHING = { html: '', text: '' };

/** What is fetched in pieces. */
let held: Long | null = null;

/** What goes in one message. */
function inOne(value: unknown): { value: unknown; rest?: Rest } {
  const { article, ledger = [] } = (value ?? {}) as Partial<PageState>;
  const { html, text } = article ?? NOTHING;
  const isLong = html.length + text.length > MOST_IN_PIECE.html || ledger.length > MOST_IN_PIECE.ledger;
  if (!isLong) return { value };
  held = { html, text, ledger };
  const left = { ...(value as PageState), article: article && { ...article, ...NOTHING }, ledger: [] };
  return { value: left, rest: { html: html.length, text: text.length, ledger: ledger.length } };
}

function pieceOf(args: PieceArgs): string | LedgerItem[] | null {
  const { field, from } = args;
  const whole = held?.[field];
  if (whole?.length !== args[field]) return null;
  const to = from + MOST_IN_PIECE[field];
  if (typeof whole !== 'string') return whole.slice(from, to);
  return whole.slice(from, whole.charCodeAt(to - 1) >> 10 === HIGH ? to - 1 : to);
}

function revive({ name, message }: { name: string; message: string }): Error {
  const known = (errors as Record<string, unknown>)[name];
  if (typeof known === 'function' && known.prototype instanceof errors.DatelineError) {
    return new (known as new (text: string) => Error)(message);
  }
  const error = new Error(message);
  error.name = name;
  return error;
}

/** Answers calls until the returned function is called. Calls from anything but our own pages are ignored. */
export function answerCalls(handlers: TabHandlers): () => void {
  const listener = (
    message: unknown,
    sender: Sender,
    reply: (result: Result<unknown> | string | LedgerItem[] | null) => void,
  ) => {
    if (!isCall(message) || !isOwnPage(sender)) return false;
    if (message.name === 'piece') reply(pieceOf(message.args as PieceArgs));
    if (!Object.hasOwn(handlers, message.name)) return false;
    const handle = handlers[message.name as CallName] as (args: unknown) => unknown;
    Promise.resolve()
      .then(() => handle(message.args))
      .then(
        (value) => reply({ ok: true, ...inOne(value) }),
        (error: Error) => reply({ ok: false, error: { name: error.name, message: error.message } }),
      );
    return true; // the reply comes later
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Tells open extension pages something about this tab; nobody listening is fine. */
export function tellPages<N extends keyof PageNews>(name: N, news: PageNews[N]): void {
  Promise.resolve(browser.runtime.sendMessage({ dateline: 'news', name, ...inOne(news) })).catch(() => {
    // "Receiving end does not exist": no popup or reader is open.
  });
}

/**
 * What a tab may ask of the background, with what: it is told when that is done. All of it is about the asking tab and
 * the site it shows, which the browser names, and none of it gives the page a power: what needs a permission is asked of
 * the reader in a page of ours.
 */
export interface BackgroundAsks {
  /** Brings a second reader of pages in. */
  secondOpinion: undefined;
  /** Brings what hides in. */
  cleaning: undefined;
  /** Brings in what lets the reader choose something on the page. */
  picker: undefined;
  /** As the shortcuts do. */
  save: undefined;
  read: undefined;
  /** Opens the page that asks for the site. */
  alwaysClean: undefined;
  /** The bar was closed. */
  barClosed: undefined;
  /** A selector that is to be hidden on the site, or no longer. */
  rememberHidden: string;
  forgetHidden: string;
  /** A page of a site that is always cleaned begins: its remembered things go. */
  early: undefined;
  /** It has been built: the rest goes. */
  cleanNow: undefined;
}

/** Who asks. */
export interface Asking {
  tab: AskingTab;
  /** Address of the page. */
  url: string;
}
interface AskingTab {
  id: number;
  index: number;
  windowId: number;
}

type AskHandlers = {
  [N in keyof BackgroundAsks]: (from: Asking, given: BackgroundAsks[N]) => Promise<void>;
};

interface AskMessage {
  dateline: 'ask';
  name: keyof BackgroundAsks;
  given: unknown;
}

function isAsk(message: unknown): message is AskMessage {
  return typeof message === 'object' && message !== null && (message as AskMessage).dateline === 'ask';
}

/** Asks from a tab; resolves once it is done. @throws where nobody answers or it cannot be done */
export async function askBackground<N extends keyof BackgroundAsks>(
  name: N,
  ...[given]: BackgroundAsks[N] extends undefined ? [] : [BackgroundAsks[N]]
): Promise<void> {
  const done: unknown = await browser.runtime.sendMessage({ dateline: 'ask', name, given });
  if (done !== true) throw new Error(`Not done: ${name}`);
}

/** Answers what tabs ask, for as long as the background runs. */
export function answerAsks(asks: AskHandlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, reply: (done: boolean) => void) => {
      const { tab, url } = sender;
      if (!isAsk(message) || sender.id !== browser.runtime.id || tab?.id === undefined || !url) return false;
      if (!Object.hasOwn(asks, message.name)) return false;
      const act = asks[message.name] as (from: Asking, given: unknown) => Promise<void>;
      act({ tab: tab as AskingTab, url }, message.given).then(
        () => reply(true),
        () => reply(false),
      );
      return true; // the reply comes later
    },
  );
}

/** What our own pages leave to the background, which goes on when they are closed: name → arguments and reply. */
export interface Errands {
  /** Puts a saved article into its story, and the rest of what has changed after it; what is known of it then. */
  relate: { args: { key: string }; reply: Kin };
  /** A call of the library for a page that has none: in private windows Firefox gives our pages another, which goes with them. */
  library: { args: LibraryCall; reply: LibraryAnswer };
}

/** `undo`: no method but the way back that an answer left, by its number. */
export type LibraryCall = { method: string; args: unknown[] } | { undo: number };
export interface LibraryAnswer {
  value: unknown;
  /** Number of the way back; null: there is none. */
  undo: number | null;
}

type ErrandName = keyof Errands;
export type ErrandHandlers = {
  [N in ErrandName]: (args: Errands[N]['args']) => Promise<Errands[N]['reply']>;
};

interface ErrandMessage {
  dateline: 'errand';
  name: string;
  args: unknown;
}

function isErrand(message: unknown): message is ErrandMessage {
  return typeof message === 'object' && message !== null && (message as ErrandMessage).dateline === 'errand';
}

/** @throws where nobody answers, or what the handler threw */
export async function sendErrand<N extends ErrandName>(
  name: N,
  args: Errands[N]['args'],
): Promise<Errands[N]['reply']> {
  const result: Result<Errands[N]['reply']> | undefined = await browser.runtime.sendMessage({
    dateline: 'errand',
    name,
    args,
  });
  if (!result) throw new Error(`Nobody does: ${name}`);
  if (result.ok) return result.value;
  throw revive(result.error);
}

/** Does errands of our own pages, for as long as the background runs. */
export function answerErrands(handlers: ErrandHandlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, reply: (result: Result<unknown>) => void) => {
      if (!isErrand(message) || !isOwnPage(sender) || !Object.hasOwn(handlers, message.name)) return false;
      const handle = handlers[message.name as ErrandName] as (args: unknown) => Promise<unknown>;
      handle(message.args).then(
        (value) => reply({ ok: true, value }),
        (error: Error) => reply({ ok: false, error: { name: error.name, message: error.message } }),
      );
      return true; // the reply comes later
    },
  );
}

/** Hears news of every tab, with the tab's id; for the background, which stands for as long as it runs. */
export function hearTabs<N extends keyof PageNews>(
  name: N,
  hear: (news: PageNews[N], tabId: number) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    const tabId = sender.tab?.id;
    if (isNews(message) && message.name === name && sender.id === browser.runtime.id && tabId !== undefined)
      hear(message.value as PageNews[N], tabId);
    return false;
  });
}

/** Hears news of one tab until the returned function is called. */
export function hearPage<N extends keyof PageNews>(
  tabId: number,
  name: N,
  hear: (news: PageNews[N]) => void,
): () => void {
  const listener = (message: unknown, sender: Sender) => {
    if (
      isNews(message) &&
      message.name === name &&
      sender.id === browser.runtime.id &&
      sender.tab?.id === tabId
    ) {
      const news = message.value as PageNews[N];
      if (!message.rest) hear(news);
      else complete(tabId, news, message.rest).then(hear, () => {}); // the page went on, and tells again
    }
    return false;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
