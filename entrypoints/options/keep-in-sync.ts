import { browser } from 'wxt/browser';
import { syncedChoices } from '../../utils/choices';
import { syncSettings } from '../../utils/settings';
import { type SyncArea, sendSettings, takeSettings } from '../../utils/sync';

/** A slider or a template being typed is one write: browsers allow so many a minute. */
const SETTLE_MS = 2_000;

/** Sends settings that change here and takes over those that change elsewhere, where the reader has turned that on. */
export function keepInSync(): void {
  const area = browser.storage.sync as SyncArea | undefined;
  if (!area) return;
  const carried = new Set(syncedChoices().map(([name]) => name));
  const changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  /** One after another: each reads and writes what is known of the times of changes. */
  const whenOn = (work: () => Promise<unknown>) => {
    last = last
      .then(async () => {
        if (await syncSettings.getValue()) await work();
      })
      .catch(console.warn);
  };
  const send = () => {
    const names = new Set(changed);
    changed.clear();
    whenOn(() => sendSettings(area, names, Date.now()));
  };
  browser.storage.onChanged.addListener((changes, where) => {
    if (where === 'sync') whenOn(() => takeSettings(area));
    const names = where === 'local' ? Object.keys(changes).filter((name) => carried.has(name)) : [];
    if (names.length === 0) return;
    for (const name of names) changed.add(name);
    clearTimeout(timer);
    timer = setTimeout(send, SETTLE_MS);
  });
}
