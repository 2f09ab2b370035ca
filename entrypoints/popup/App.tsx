import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { KeysDialog } from '../../components/KeysDialog';
import { onKeys, withoutLetters } from '../../components/keys';
import { markPainted } from '../../components/paint';
import { Bar } from '../../components/popup/Bar';
import { Masthead } from '../../components/popup/Masthead';
import {
  EmptyTrashDialog,
  Failed,
  Full,
  Gone,
  Loading,
  LoadingText,
  NoArticle,
  Restricted,
} from '../../components/popup/states';
import { Toast } from '../../components/Toast';
import { t } from '../../utils/i18n';
import { ArticleView } from './ArticleView';
import type { Popup } from './controller';
import { POPUP_KEYS } from './keys';
import { runPopupKey } from './popup-keys';
import { hostOf } from './restriction';
import { savedWords } from './words';

function usePopup(popup: Popup) {
  const [state, setState] = useState(popup.state());
  // Before the next frame, not after it: what the page has answered by then is in the first picture.
  useLayoutEffect(() => {
    setState(popup.state()); // what came between the first drawing and this
    return popup.subscribe(() => setState(popup.state()));
  }, [popup]);
  return state;
}

/** Listens to the keys; without single letters where the reader has turned those off. */
function usePopupKeys(popup: Popup, on: boolean) {
  const [bindings, setBindings] = useState(POPUP_KEYS);
  useEffect(() => {
    void popup.letterKeys().then((on) => setBindings(on ? POPUP_KEYS : withoutLetters(POPUP_KEYS)));
  }, [popup]);
  useEffect(() => {
    if (on) return onKeys(document, bindings, (action) => runPopupKey(popup, action));
  }, [popup, bindings, on]);
  return bindings;
}

/** What stands under the first line. */
function Body({ popup }: { popup: Popup }) {
  const { phase, restriction, page, glance, full, failed } = popup.state();
  const onLibrary = () => void popup.openLibrary();
  if (full) {
    return (
      <Full
        trash={full}
        onSaveFile={() => void popup.exportAs('html')}
        onEmptyTrash={() => popup.openPanel('empty-trash')}
        onBack={popup.leaveFull}
      />
    );
  }
  if (phase === 'article') return <ArticleView popup={popup} />;
  if (phase === 'restricted') return <Restricted why={restriction ?? 'browser'} onLibrary={onLibrary} />;
  if (phase === 'no-article')
    return <NoArticle headlineCount={page?.headlineCount ?? 0} onLibrary={onLibrary} />;
  if (phase === 'gone') return <Gone onRetry={() => void popup.start()} />;
  if (failed) return <Failed />;
  if (!glance) return <Loading />;
  return (
    <>
      <header>
        <Masthead article={glance} today={popup.today()} />
      </header>
      <LoadingText />
    </>
  );
}

interface AppProps {
  popup: Popup;
  /** A part of another page, which has landmarks and keys of its own. */
  embedded?: boolean;
}

export function App({ popup, embedded = false }: AppProps) {
  const state = usePopup(popup);
  const { phase, page, tab, held, savedNow, panel, full } = state;
  const bindings = usePopupKeys(popup, !embedded);
  const titled = Boolean(state.glance?.published || page?.article);
  useLayoutEffect(() => {
    if (titled) markPainted('dateline:title');
  }, [titled]);
  useLayoutEffect(() => {
    if (state.annotations) markPainted('dateline:entities');
  }, [state.annotations !== null]);
  const closePanel = () => popup.openPanel(null);
  const inArticle = phase === 'article' && !full;
  const Root = embedded ? 'section' : 'main';
  return (
    <Root
      class="popup"
      aria-busy={phase === 'opening'}
      aria-label={embedded ? t('appName') : undefined}
      data-phase={full ? 'full' : phase}
    >
      <Bar
        host={hostOf(page?.url ?? tab?.url ?? '')}
        saved={held && inArticle ? savedWords(held.saved, savedNow, popup.today()) : null}
        onLibrary={() => void popup.openLibrary()}
        onOptions={() => void popup.openOptions()}
      />
      <Body popup={popup} />
      {!inArticle && <Toast toast={state.toast} onClose={popup.closeToast} />}
      {panel === 'keys' && <KeysDialog bindings={bindings} onClose={closePanel} />}
      {panel === 'empty-trash' && full && (
        <EmptyTrashDialog count={full.count} onEmpty={() => void popup.emptyTrash()} onClose={closePanel} />
      )}
    </Root>
  );
}
