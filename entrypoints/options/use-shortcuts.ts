import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/options/ShortcutList';
import { t } from '../../utils/i18n';

/** Of these browsers' APIs some have only one, and phones have none. */
interface Commands {
  getAll(): Promise<Array<{ name?: string; description?: string; shortcut?: string }>>;
  /** Firefox's page for them. */
  openShortcutSettings?: () => Promise<void>;
}

const commands = (): Commands | undefined => browser.commands as unknown as Commands | undefined;

/** Keys of the browser, as they are now; read again when the reader comes back from changing them. */
export function useShortcuts(onError: (error: unknown) => void) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  useEffect(() => {
    const look = () => {
      if (document.hidden) return;
      const all = commands()?.getAll() ?? Promise.resolve([]);
      all.then((found) => setShortcuts(found.map(asShortcut))).catch(onError);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [onError]);
  return { shortcuts, change: wayToChange(onError) };
}

function asShortcut({
  name = '',
  description = '',
  shortcut = '',
}: Awaited<ReturnType<Commands['getAll']>>[number]) {
  return { name, label: name.startsWith('_execute') ? t('shortcuts_popup') : description, keys: shortcut };
}

/** Null where the browser has no page for it. */
function wayToChange(onError: (error: unknown) => void): (() => void) | null {
  const found = commands();
  if (!found) return null;
  if (found.openShortcutSettings) return () => void found.openShortcutSettings?.().catch(onError);
  if (import.meta.env.FIREFOX) return null;
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' }).catch(onError);
}
