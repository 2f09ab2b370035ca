/**
 * What the reader wants of single sites: whether they are cleaned by themselves, and what goes or stays there. Kept in
 * `settings.ts`; can leave and come as a file. Nothing in it can be run: a site is a host name, and a selector only
 * ever says which elements are meant.
 */
import { type Check, CheckError, isSound, listOf, oneOf, orElse, record, text } from './check';
import { isSelector, LONGEST_SELECTOR } from './selector-text';
import { isHost, type SiteRule } from './site';

/** More is no rule for reading. */
const MOST_SELECTORS = 200;
const MOST_SITES = 2_000;

export function noRule(site: string): SiteRule {
  return { site, clean: 'ask', hide: [], keep: [], bar: true };
}

/** With a rule in place of the one for its site. One that says nothing goes. */
export function withRule(rules: readonly SiteRule[], rule: SiteRule): SiteRule[] {
  const others = rules.filter(({ site }) => site !== rule.site);
  const isEmpty = rule.clean === 'ask' && rule.hide.length === 0 && rule.keep.length === 0 && rule.bar;
  const all = isEmpty ? others : [...others, rule];
  return all.sort((a, b) => (a.site < b.site ? -1 : 1));
}

/** With something changed for a site, whether or not there was a rule for it. */
export function changed(
  rules: readonly SiteRule[],
  site: string,
  change: (rule: SiteRule) => SiteRule,
): SiteRule[] {
  return withRule(rules, change(rules.find((rule) => rule.site === site) ?? noRule(site)));
}

/** With one more selector that goes. */
export function withHidden(rule: SiteRule, selector: string): SiteRule {
  if (!isSelector(selector)) return rule;
  return {
    ...rule,
    hide: [...new Set([...rule.hide, selector])].slice(-MOST_SELECTORS),
    keep: rule.keep.filter((one) => one !== selector),
  };
}

/** The user style sheet that hides a site's remembered things before the page has been looked at; '' for none. */
export function earlyCss({ hide }: SiteRule): string {
  // Rules of their own: one that this browser does not understand takes no other along.
  return hide
    .filter(isSelector)
    .map((selector) => `:is(${selector}):not(html, body, main) { display: none !important; }`)
    .join('\n');
}

const host: Check<string> = (value, path) => {
  const given = text(value, path);
  if (!isHost(given)) throw new CheckError(path, 'the name of a site');
  return given;
};
const selector: Check<string> = (value, path) => {
  const given = text(value, path).trim();
  if (!isSelector(given)) throw new CheckError(path, `a selector of up to ${LONGEST_SELECTOR} characters`);
  return given;
};
const selectors: Check<string[]> = (value, path) => {
  const given = listOf(selector)(value, path);
  if (given.length > MOST_SELECTORS) throw new CheckError(path, `at most ${MOST_SELECTORS} selectors`);
  return given;
};
export const siteRule: Check<SiteRule> = record<SiteRule>({
  site: host,
  clean: orElse(oneOf('ask', 'always', 'never'), 'ask'),
  hide: orElse(selectors, []),
  keep: orElse(selectors, []),
  bar: orElse((value, path) => {
    if (typeof value !== 'boolean') throw new CheckError(path, 'true or false');
    return value;
  }, true),
});

/** What is here with what comes: both's selectors; whether the site is cleaned says the one that was here. */
export function joinRules(here: readonly SiteRule[], given: readonly SiteRule[]): SiteRule[] {
  return given.reduce<SiteRule[]>(
    (rules, rule) =>
      changed(rules, rule.site, (own) => ({
        site: own.site,
        clean: own.clean === 'ask' ? rule.clean : own.clean,
        hide: [...new Set([...own.hide, ...rule.hide.filter((one) => !own.keep.includes(one))])].slice(
          0,
          MOST_SELECTORS,
        ),
        keep: [...new Set([...own.keep, ...rule.keep.filter((one) => !own.hide.includes(one))])].slice(
          0,
          MOST_SELECTORS,
        ),
        bar: own.bar && rule.bar,
      })),
    [...here],
  );
}

const FORM = 'dateline-site-rules';

/** The rules as a file to give away: JSON. */
export function writeRules(rules: readonly SiteRule[]): string {
  const sites = rules.map(({ bar, ...rule }) => (bar ? rule : { ...rule, bar }));
  return `${JSON.stringify({ form: FORM, version: 1, sites }, null, 2)}\n`;
}

/**
 * Reads such a file; what is in it is not trusted.
 * @returns the rules that are sound, and how many were not; null: this is no file of rules
 */
export function readRules(content: string): { rules: SiteRule[]; refused: number } | null {
  let given: unknown;
  try {
    given = JSON.parse(content.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
  const { form, version, sites } = (given ?? {}) as Record<string, unknown>;
  if (form !== FORM || version !== 1 || !Array.isArray(sites)) return null;
  const sound = sites.slice(0, MOST_SITES).filter((one) => isSound(siteRule, one));
  return {
    rules: joinRules(
      [],
      sound.map((one) => siteRule(one, [])),
    ),
    refused: sites.length - sound.length,
  };
}
