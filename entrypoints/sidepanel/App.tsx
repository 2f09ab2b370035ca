import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { PanelHow } from '../../components/tabs/PanelHow';
import { App as PopupApp } from '../popup/App';
import { activeTab, begin } from '../popup/begin';
import { createBrowserWorld } from '../popup/browser-world';
import { createPopup, type Popup } from '../popup/controller';
import { mayRead } from './may-read';

/** How often it is looked whether the tab may be read by now, while the panel says how. */
const LOOK_AGAIN_MS = 1_500;

/** The popup beside the page: it follows the tab in front, and says how where that may not be read yet. */
export function App() {
  const [popup, setPopup] = useState<Popup | null>(null);
  const [waits, setWaits] = useState(false);
  const [keys, setKeys] = useState('');
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    void browser.commands?.getAll().then((all) => {
      setKeys(all.find(({ name }) => name === '_execute_action')?.shortcut ?? '');
    });
    return followTab(() => setTurn((now) => now + 1));
  }, []);

  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const tab = await activeTab();
      // Where the address is known, the popup itself says why a page cannot be read.
      const may = tab === null || tab.url !== '' || (await mayRead(tab.id));
      if (gone) return;
      setWaits(!may);
      if (may) setPopup(startPopup());
      else timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
    };
    void look();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [turn]);

  if (waits)
    return <PanelHow keys={keys} onLibrary={() => void browser.tabs.create({ url: '/library.html' })} />;
  return popup && <PopupApp key={turn} popup={popup} />;
}

function startPopup(): Popup {
  const popup = createPopup(createBrowserWorld(begin(), () => {})); // the panel stays
  void popup.start();
  return popup;
}

/** Tells when another tab of this window is in front, or the one in front has gone to another page. */
function followTab(changed: () => void): () => void {
  const own = browser.windows?.getCurrent().then(({ id }) => id);
  let front: number | null = null;
  const look = async ({ tabId, windowId }: { tabId: number; windowId: number }) => {
    if (windowId !== (await own)) return;
    front = tabId;
    changed();
  };
  const activated = (info: { tabId: number; windowId: number }) => void look(info);
  const updated = (tabId: number, { status }: { status?: string | undefined }) => {
    if (status === 'complete' && tabId === front) changed();
  };
  void activeTab().then((tab) => {
    front ??= tab?.id ?? null;
  });
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
