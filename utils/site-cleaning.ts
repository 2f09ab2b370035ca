/** What the background does about sites: remembers what a page asks for, and cleans the pages of those that are always cleaned. */
import { hideEarly, injectCleaning, injectInPage, showEarly } from './in-page-client';
import { type Asking, callTab } from './messages';
import { giveUpSite, hasSite, openAllowPage, registerSites } from './permissions';
import { barShows, siteRules, wishedSite } from './settings';
import { ruleFor, type SiteRule, siteOf } from './site';
import { changed, earlyCss, withHidden } from './site-rules';

/** Changes the rule for a site, whether or not there was one. */
async function change(site: string, to: (rule: SiteRule) => SiteRule): Promise<void> {
  await siteRules.setValue(changed(await siteRules.getValue(), site, to));
}

async function changeHere({ url }: Asking, to: (rule: SiteRule) => SiteRule): Promise<void> {
  // The rule that holds for this page may be one for a site above its host.
  const site = ruleFor(await siteRules.getValue(), url)?.site ?? siteOf(url);
  if (site !== null) await change(site, to);
}

/** What pages may ask about their site. */
export const siteAsks = {
  rememberHidden: (from: Asking, selector: string) => changeHere(from, (rule) => withHidden(rule, selector)),
  forgetHidden: (from: Asking, selector: string) =>
    changeHere(from, (rule) => ({ ...rule, hide: rule.hide.filter((one) => one !== selector) })),
  async barClosed(from: Asking): Promise<void> {
    if ((await barShows.getValue()) === 'site') await changeHere(from, (rule) => ({ ...rule, bar: false }));
  },
  async alwaysClean({ url }: Asking): Promise<void> {
    const site = siteOf(url);
    if (site !== null) await wishAlways(site);
  },
  async early({ tab, url }: Asking): Promise<void> {
    const rule = await alwaysRule(url);
    if (rule) await hideEarly(tab.id, earlyCss(rule));
  },
  async cleanNow({ tab, url }: Asking): Promise<void> {
    const rule = await alwaysRule(url);
    if (!rule) return;
    try {
      await injectInPage(tab.id);
      await injectCleaning(tab.id);
      await callTab(tab.id, 'read', { clean: true });
    } finally {
      // From here on the same things are hidden one by one, so that each can be restored.
      await showEarly(tab.id, earlyCss(rule));
    }
  },
};

async function alwaysRule(url: string): Promise<SiteRule | null> {
  const rule = ruleFor(await siteRules.getValue(), url);
  return rule?.clean === 'always' ? rule : null;
}

/** True where a page is cleaned as it opens. */
export async function isAlways(url: string): Promise<boolean> {
  const rule = await alwaysRule(url);
  return rule !== null && (await hasSite(rule.site));
}

/**
 * Always cleans a site that may be read already; else opens the page that asks for it.
 * @returns whether it is so now
 */
export async function wishAlways(site: string): Promise<boolean> {
  const allowed = await hasSite(site);
  if (allowed) await change(site, (rule) => ({ ...rule, clean: 'always' }));
  else await openAllowPage(site);
  return allowed;
}

/** What is no longer needed is given back. */
export async function stopAlways(site: string): Promise<void> {
  await change(site, (rule) => ({ ...rule, clean: 'ask' }));
  await giveUpSite(site);
}

/** The browser has said yes to something: where the reader wished for a site, the wish is fulfilled. */
export async function accessGiven(): Promise<void> {
  const site = await wishedSite.getValue();
  if (site !== null && (await hasSite(site))) {
    await wishedSite.removeValue();
    await change(site, (rule) => ({ ...rule, clean: 'always' }));
  }
  await keepRegistered();
}

/** Our script runs where it should: after an update, at a start, when rules or permissions have changed. */
export async function keepRegistered(): Promise<void> {
  await registerSites(await siteRules.getValue());
}
