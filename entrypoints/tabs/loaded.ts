import { browser } from 'wxt/browser';

/** Pages that never finish are read as they are by then. */
const PATIENCE_MS = 20_000;

/** Waits until a tab has loaded; false where it is gone. */
export async function loaded(tabId: number): Promise<boolean> {
  const ready = new Promise<void>((resolve) => {
    const listener = (id: number, { status }: { status?: string | undefined }) => {
      if (id !== tabId || status !== 'complete') return;
      done();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    function done() {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(listener);
      resolve();
    }
    browser.tabs.onUpdated.addListener(listener);
  });
  const now = await browser.tabs.get(tabId).catch(() => null);
  if (!now) return false;
  if (now.status !== 'complete') await ready;
  return (await browser.tabs.get(tabId).catch(() => null)) !== null;
}
