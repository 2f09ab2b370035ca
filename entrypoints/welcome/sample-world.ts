/** The popup's world on the sample: the page is a frame, everything else is what it always is. */
import { browser } from 'wxt/browser';
import type { PageState } from '../../utils/messages';
import { MENTION_MARKS, PASSAGE_MARKS, soughtMentions, soughtPassages } from '../../utils/page-marks';
import { createBrowserWorld } from '../popup/browser-world';
import type { PopupTab, World } from '../popup/world';
import { SAMPLE_URL } from '../sample/address';
import type { Sample } from '../sample/main';

/** Null until its script has run. */
export function sampleIn(frame: HTMLIFrameElement | null): Sample | null {
  const view = frame?.contentWindow as (Window & { datelineSample?: Sample }) | null | undefined;
  return view?.datelineSample ?? null;
}

/** In no tab: nothing can be asked for its site, and nothing chosen on it. */
const TAB: PopupTab = { id: -1, url: SAMPLE_URL, index: 0, windowId: -1, incognito: false };

export function createSampleWorld({ session, mark }: Sample): World {
  const nothing = Promise.resolve(null);
  const real = createBrowserWorld({ tab: nothing, glance: nothing, article: nothing, page: nothing });
  return {
    ...real,
    activeTab: async () => TAB,
    glance: () => nothing,
    readPage: () => session.read({ clean: true }) as Promise<PageState>,
    clean: (_tab, on) => session.clean(on) as Promise<PageState>,
    setHidden: (_tab, ids, hidden) => session.setHidden(ids, hidden) as Promise<PageState>,
    hearChanges: () => () => {},
    hearLoads: () => () => {},
    // The reader reads tabs and saved articles; this is neither.
    canOpenReader: () => false,
    openLibrary: async () => void (await browser.tabs.create({ url: '/library.html' })),
    openOptions: () => browser.runtime.openOptionsPage(),
    site: async () => null,
    linkOpenedIn: async () => null,
    showSaved: async () => {}, // no tab has a badge for it
    showPassage: async (_tab, wanted) => mark(soughtPassages(wanted), PASSAGE_MARKS).count > 0,
    markMentions: async (_tab, { text, mentions, step }) =>
      mark(soughtMentions(text, mentions), { ...MENTION_MARKS, step }),
  };
}
