/** Sites as the reader's rules name them. Small: it stands in the in-page script. */
import type { OwnRules } from './clutter/own-rules';

export interface SiteRule extends OwnRules {
  /** Host name without `www.`; the rule is for it and every host below it. */
  site: string;
  hide: string[];
  keep: string[];
  /** False: the bar was closed here for good. */
  bar: boolean;
}

const HOST = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
const IP_ADDRESS = /^\d+(?:\.\d+){3}$/;

export function isHost(text: string): boolean {
  return HOST.test(text);
}

/** The site of a page; null where there is none that the browser would let us have for always. */
export function siteOf(url: string): string | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  const host = address.hostname.replace(/^www\./, '').replace(/\.$/, '');
  return HOST.test(host) ? host : null;
}

/** The rule for a page: of the sites that it is on, the narrowest. */
export function ruleFor(rules: readonly SiteRule[], url: string): SiteRule | null {
  const host = siteOf(url);
  if (host === null) return null;
  const fitting = rules.filter(({ site }) => host === site || host.endsWith(`.${site}`));
  return fitting.reduce<SiteRule | null>(
    (best, rule) => (best && best.site.length >= rule.site.length ? best : rule),
    null,
  );
}

/** What the browser is asked for, to clean a site by itself: the host and what is below it. */
export function patternsOf(site: string): string[] {
  // An address in figures, and a name without a dot, have nothing below them.
  return IP_ADDRESS.test(site) || !site.includes('.') ? [`*://${site}/*`] : [`*://*.${site}/*`];
}
