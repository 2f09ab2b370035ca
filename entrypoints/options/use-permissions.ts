import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { siteWords } from '../../components/options/PermissionList';
import { t } from '../../utils/i18n';
import type { OptionsTools } from './App';

/** Sites that Dateline was given access to, as they are now, and taking one away. */
export function usePermissions({ toasts: { show }, onError }: OptionsTools) {
  const [origins, setOrigins] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const look = () =>
      void browser.permissions
        .getAll()
        .then(({ origins: given = [] }) => setOrigins(given.toSorted()))
        .catch(onError);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [onError]);

  const revoke = useCallback(
    (origin: string) => {
      const access = { origins: [origin] };
      const remove = async () => {
        if (!(await browser.permissions.remove(access))) return;
        show(t('permissions_revoked', siteWords(origin)), {
          label: t('undo'),
          // The browser asks again; the request is the first thing the click does.
          run: () => void browser.permissions.request(access).catch(onError),
        });
      };
      remove().catch(onError);
    },
    [show, onError],
  );
  return { origins, revoke };
}
