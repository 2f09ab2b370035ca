import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { t } from '../../utils/i18n';
import { type SyncState, syncSettings, syncState } from '../../utils/settings';
import { beginSync, clearSynced, type SyncArea } from '../../utils/sync';
import type { OptionsTools } from './App';

const area = () => browser.storage.sync as SyncArea | undefined;

/** Whether settings go along to the reader's other browsers. `available` is null until the browser has said. */
export function useSync({ toasts: { show }, onError }: OptionsTools) {
  const [available, setAvailable] = useState<boolean | null>(null);
  const [on, setOn] = useState(false);
  const [state, setState] = useState<SyncState>(syncState.fallback);
  useEffect(() => {
    const begin = async () => {
      // Firefox for Android has the storage, but nothing that carries it.
      const { os } = await browser.runtime.getPlatformInfo();
      setAvailable(area() !== undefined && os !== 'android');
      setOn(await syncSettings.getValue());
      setState(await syncState.getValue());
    };
    begin().catch(onError);
    const stops = [syncSettings.watch((value) => setOn(value)), syncState.watch((value) => setState(value))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [onError]);

  const set = useCallback(
    (wanted: boolean) => {
      const turn = async () => {
        setOn(wanted);
        await syncSettings.setValue(wanted);
        const undo = wanted ? await beginSync(area()!, Date.now()) : null;
        if (undo) show(t('sync_taken'), { label: t('undo'), run: () => void undo().catch(onError) });
        if (wanted) return;
        const clear = () => void clearSynced(area()!).then(() => show(t('sync_cleared')), onError);
        show(t('sync_stopped'), { label: t('sync_clear'), run: clear });
      };
      turn().catch(onError);
    },
    [show, onError],
  );
  return { available, on, state, set };
}
