/** A page as newspapers make them, for the first run: read and cleaned by what reads and cleans every other page. */
import './sample.css';
import { createCleaning } from '../../utils/clutter/cleaning';
import { hideCss } from '../../utils/clutter/hide-style';
import { readPage } from '../../utils/extract/page';
import { createSession, type Session } from '../../utils/extract/session';
import { markOnPage, PAGE_MARKS_CSS } from '../../utils/page-marks';
import { SAMPLE_URL } from './address';
import { fillDays } from './fill-days';

/** What the page around it may do with it. */
export interface Sample {
  session: Session;
  mark: typeof markOnPage;
}

fillDays(document, new Date());
const sheet = new CSSStyleSheet();
sheet.replaceSync(hideCss() + PAGE_MARKS_CSS);
document.adoptedStyleSheets.push(sheet);
// Its links lead nowhere.
document.addEventListener('click', (event) => {
  if ((event.target as Element).closest('a')) event.preventDefault();
});

/** Nothing comes late here. */
const whenIdle = () => () => {};

const session = createSession({
  doc: document,
  address: () => SAMPLE_URL,
  capturedAt: () => new Date().toISOString(),
  now: () => performance.now(),
  whenIdle,
  readPage: async (doc, options) => readPage(doc, options),
  ownRules: async () => ({ clean: 'ask', hide: [], keep: [] }),
  createCleaning: async (own) =>
    createCleaning({
      ...own,
      ...{ doc: document, face: null, whenIdle },
      now: () => performance.now(),
      pause: async () => {},
    }),
  watchAddress: () => () => {},
  onMove: () => {},
  onChange: () => {},
});
Object.assign(window, { datelineSample: { session, mark: markOnPage } satisfies Sample });
