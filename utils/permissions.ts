/** Access to sites that the reader wants always cleaned: asked for, given back, and what runs where it was given. */
import { browser } from 'wxt/browser';
import { patternsOf, type SiteRule } from './site';

const EARLY_SCRIPT = '/early.js';
const ID_PREFIX = 'always:';

/** Must be the first call of a click's handler: after anything that waits, the browser no longer sees the click. */
export function requestSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: patternsOf(site) });
}

export function hasSite(site: string): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf(site) });
}

export async function giveUpSite(site: string): Promise<void> {
  await browser.permissions.remove({ origins: patternsOf(site) });
}

/** Small windows are for computers; where there are none it is a tab. */
export async function openAllowPage(site: string): Promise<void> {
  const url = browser.runtime.getURL(`/allow.html?${new URLSearchParams({ site })}`);
  if (browser.windows?.create) await browser.windows.create({ url, type: 'popup', width: 460, height: 360 });
  else await browser.tabs.create({ url });
}

let last: Promise<void> = Promise.resolve();

/** Has our script run on the sites that are always cleaned and may be read, and on no others. */
export function registerSites(rules: readonly SiteRule[]): Promise<void> {
  last = last.catch(() => {}).then(() => register(rules));
  return last;
}

async function register(rules: readonly SiteRule[]): Promise<void> {
  const wanted: string[] = [];
  for (const { site, clean } of rules) if (clean === 'always' && (await hasSite(site))) wanted.push(site);
  const there = (await browser.scripting.getRegisteredContentScripts())
    .map(({ id }) => id)
    .filter((id) => id.startsWith(ID_PREFIX));
  const gone = there.filter((id) => !wanted.includes(id.slice(ID_PREFIX.length)));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  const fresh = wanted.filter((site) => !there.includes(ID_PREFIX + site));
  if (fresh.length === 0) return;
  await browser.scripting.registerContentScripts(
    fresh.map((site) => ({
      id: ID_PREFIX + site,
      js: [EARLY_SCRIPT],
      matches: patternsOf(site),
      runAt: 'document_start' as const,
      persistAcrossSessions: true,
    })),
  );
}
