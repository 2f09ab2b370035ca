import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Bones } from '../../components/Bones';
import { KeysDialog } from '../../components/KeysDialog';
import { onKeys } from '../../components/keys';
import { rememberedPlace } from '../../components/library/return-place';
import { ReaderTop } from '../../components/reader/ReaderTop';
import { READER_KEYS, type ReaderAction } from '../../components/reader/reader-keys';
import { resized } from '../../components/reader/reader-style';
import { Toast } from '../../components/Toast';
import { useToast } from '../../components/use-toast';
import { t } from '../../utils/i18n';
import type { ReaderSource } from '../../utils/reader-address';
import {
  type ReaderMarks,
  type ReaderStyle,
  type SiteStyles,
  siteOfArticle,
} from '../../utils/reader-choices';
import { useBindings } from '../options/use-letter-keys';
import { Failure } from './Failure';
import type { Opened } from './open-article';
import { Reading, type ReadingActs } from './Reading';
import { useArticle } from './use-article';
import { useChoices } from './use-choices';

interface AppProps {
  source: ReaderSource | null;
  /** The article there; null without a source. */
  opening: Promise<Opened> | null;
  style: ReaderStyle;
  sites: SiteStyles;
  marks: ReaderMarks;
  /** Pictures from the web may load in this page. */
  pictures: boolean;
}

export function App({ source, opening, ...given }: AppProps) {
  const { opened, annotations, error } = useArticle(opening);
  const choices = useChoices(given, siteOf(source, opened));
  const [keysOpen, setKeysOpen] = useState(false);
  const [acts, setActs] = useState<ReadingActs | null>(null);
  const toasts = useToast();
  const back = useCallback(() => goBack(source), [source]);
  const { style, setStyle } = choices;
  const bindings = useBindings(READER_KEYS);

  useEffect(() => {
    const own: Partial<Record<ReaderAction, () => void>> = {
      back: () => void back(),
      larger: () => setStyle(resized(style, 1)),
      smaller: () => setStyle(resized(style, -1)),
      undo: toasts.undo,
      keys: () => setKeysOpen(true),
    };
    return onKeys(document, bindings, (action) => {
      // Escape belongs to an open panel first; tags are changed in one, and taken back there.
      if (action !== 'undo' && document.querySelector(':popover-open, dialog[open]')) return false;
      if (action === 'back' && acts?.dismiss()) return true;
      const act = own[action] ?? acts?.[action as keyof ReadingActs];
      act?.();
      return act !== undefined;
    });
  }, [back, style, setStyle, acts, bindings, toasts.undo]);

  return (
    <>
      {opened ? (
        <Reading
          source={source!}
          opened={opened}
          annotations={annotations}
          choices={choices}
          toasts={toasts}
          onBack={back}
          onActs={setActs}
        />
      ) : (
        <>
          <ReaderTop
            from={source && 'tabId' in source ? 'page' : 'library'}
            libraryAddress={browser.runtime.getURL('/library.html')}
            siteName={null}
            progress={null}
            onBack={back}
          />
          <main class="col">
            <h1 class="vh">{t('appName')}</h1>
            {error || !source ? <Failure error={error} source={source} /> : <Waiting />}
          </main>
        </>
      )}
      {keysOpen && <KeysDialog bindings={bindings} onClose={() => setKeysOpen(false)} />}
      <Toast toast={toasts.toast} onClose={toasts.close} />
    </>
  );
}

/** Of the article; of the page it is in while it is read. */
function siteOf(source: ReaderSource | null, opened: Opened | null): string | null {
  if (opened) return siteOfArticle(opened.article.url);
  return source && 'url' in source ? siteOfArticle(source.url) : null;
}

/** Bones only after a moment: most articles are here before. */
function Waiting() {
  return (
    <div class="waiting" aria-busy="true">
      <span class="vh">{t('reader_loading')}</span>
      <Bones
        lines={[
          { width: 30 },
          { width: 90, height: 32 },
          { width: 60, height: 32 },
          { width: 100 },
          { width: 96 },
        ]}
      />
    </div>
  );
}

/** To the page's tab, closing this one; to the library where the article came from there or the tab is gone. */
async function goBack(source: ReaderSource | null): Promise<void> {
  if (source && 'tabId' in source) {
    const own = await browser.tabs.getCurrent();
    const tab = await browser.tabs.update(source.tabId, { active: true }).catch(() => null);
    if (tab && own?.id !== undefined) {
      await browser.tabs.remove(own.id);
      return;
    }
  }
  location.assign(`${browser.runtime.getURL('/library.html')}${rememberedPlace(sessionStorage).search}`);
}
