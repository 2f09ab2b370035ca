import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Welcome } from '../../components/welcome/Welcome';
import { App as PopupApp } from '../popup/App';
import { createPopup, type Popup } from '../popup/controller';
import { createSampleWorld, sampleIn } from './sample-world';

/** The first page after the installation: the popup itself, on a page that comes with Dateline. */
export function App() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const [popup, setPopup] = useState<Popup | null>(null);
  const [keys, setKeys] = useState('');

  useEffect(() => {
    // Phones have no keys for it.
    void browser.commands?.getAll().then((all) => {
      setKeys(all.find(({ name }) => name === '_execute_action')?.shortcut ?? '');
    });
  }, []);

  function press() {
    const sample = sampleIn(frame.current);
    if (!sample || popup) return;
    const made = createPopup(createSampleWorld(sample));
    setPopup(made);
    void made.start();
  }
  return (
    <Welcome
      frame={frame}
      onFrame={() => setReady(sampleIn(frame.current) !== null)}
      ready={ready}
      keys={keys}
      onPress={press}
      popup={popup && <PopupApp popup={popup} embedded />}
    />
  );
}
