import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../utils/i18n';
import { giveUpSite, hasSite, requestSite } from '../../utils/permissions';
import { isSelector } from '../../utils/selector-text';
import { siteRules } from '../../utils/settings';
import type { SiteRule } from '../../utils/site';
import { changed, joinRules, readRules, withRule, writeRules } from '../../utils/site-rules';
import { download } from '../../utils/transfer/download';
import type { ExportFile } from '../../utils/transfer/export';
import type { OptionsTools } from './App';

/** True for a selector that can stand in a style sheet and that this browser understands. */
function understands(selector: string): boolean {
  if (!isSelector(selector)) return false;
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** Rules of sites as they are kept, and what can be done with them. */
export function useSiteRules({ toasts: { show }, onError }: OptionsTools) {
  const [rules, setRules] = useState<readonly SiteRule[]>([]);
  const [allowed, setAllowed] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    siteRules.getValue().then(setRules, onError);
    return siteRules.watch(setRules);
  }, [onError]);
  useEffect(() => {
    const look = async () => {
      const sites = await Promise.all(rules.map(async ({ site }) => ((await hasSite(site)) ? [site] : [])));
      setAllowed(new Set(sites.flat()));
    };
    const lookAgain = () => void look().catch(onError);
    lookAgain();
    browser.permissions.onAdded.addListener(lookAgain);
    browser.permissions.onRemoved.addListener(lookAgain);
    return () => {
      browser.permissions.onAdded.removeListener(lookAgain);
      browser.permissions.onRemoved.removeListener(lookAgain);
    };
  }, [rules, onError]);

  const keep = useCallback(async (to: (rules: readonly SiteRule[]) => SiteRule[]) => {
    const next = to(await siteRules.getValue());
    setRules(next);
    await siteRules.setValue(next);
  }, []);
  const deeds = useMemo(
    () => ({
      understands,
      onChange: (rule: SiteRule) => void keep((all) => withRule(all, rule)).catch(onError),
      onClean: (rule: SiteRule, clean: SiteRule['clean']) => void setClean(keep, rule, clean).catch(onError),
      onForget(rule: SiteRule) {
        const forget = async () => {
          await keep((all) => all.filter(({ site }) => site !== rule.site));
          await giveUpSite(rule.site);
          show(t('site_forgotten', rule.site), {
            label: t('undo'),
            run: () => void setClean(keep, rule, rule.clean).catch(onError),
          });
        };
        forget().catch(onError);
      },
      onExport: () =>
        void siteRules
          .getValue()
          .then((all) => download(rulesFile(all), document))
          .catch(onError),
      onImport(file: File) {
        const take = async () => {
          const read = readRules(await file.text());
          if (!read) return show(t('sites_bad_file'));
          const before = await siteRules.getValue();
          const sound = read.rules.map((rule) => ({ ...rule, ...understood(rule) }));
          await keep((all) => joinRules(all, sound));
          show(t('sites_added', read.rules.length, read.refused), {
            label: t('undo'),
            run: () => void keep(() => before).catch(onError),
          });
        };
        take().catch(onError);
      },
    }),
    [keep, show, onError],
  );
  return { rules, allowed, ...deeds };
}

function rulesFile(rules: readonly SiteRule[]): ExportFile {
  return {
    name: 'dateline-sites.json',
    content: new Blob([writeRules(rules)], { type: 'application/json' }),
    left: 0,
  };
}

function understood({ hide, keep }: SiteRule): Pick<SiteRule, 'hide' | 'keep'> {
  return { hide: hide.filter(understands), keep: keep.filter(understands) };
}

type Keep = (to: (rules: readonly SiteRule[]) => SiteRule[]) => Promise<void>;

/** For `always` the browser is asked, and that comes first: after anything that waits it no longer sees the click. */
async function setClean(keep: Keep, rule: SiteRule, clean: SiteRule['clean']): Promise<void> {
  const asked = clean === 'always' ? requestSite(rule.site) : null;
  const granted = asked === null || (await asked);
  const next = { ...rule, clean: granted ? clean : 'ask' } as const;
  await keep((all) => changed(all, rule.site, () => next));
}
