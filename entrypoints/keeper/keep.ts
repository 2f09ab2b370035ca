import { browser } from 'wxt/browser';

/** Of Chrome's API what is in use. */
interface Offscreen {
  createDocument(parameters: { url: string; reasons: string[]; justification: string }): Promise<void>;
}

/**
 * Has the engine of names outlive the page that calls. Does nothing where the browser has no page for that (Firefox), and
 * for a tab of a private window: nothing that was started there is to stay. The tab is asked, since Chrome runs our pages
 * outside of the private window all the same.
 */
export function keepEngine(tab: { incognito: boolean } | null): void {
  const { offscreen } = browser as unknown as { offscreen?: Offscreen };
  if (!offscreen || tab?.incognito) return;
  offscreen
    .createDocument({
      url: '/keeper.html',
      reasons: ['WORKERS'],
      justification: 'Holds the worker that finds names and dates from one opening of the popup to the next',
    })
    .catch(() => {}); // there is one, or the browser gives none: then the next popup starts its own
}
