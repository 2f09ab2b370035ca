import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { BodyFacts } from '../../components/reader/ArticleBody';
import type { SpeechWorld } from '../../components/reader/listen/use-player';
import type { Article } from '../../utils/article';
import { uiLanguage } from '../../utils/i18n';
import type { ListenChoice } from '../../utils/reader-choices';
import { listenChoice } from '../../utils/settings';
import { useOnDemand } from './use-on-demand';
import { placeAtTop } from './use-reading-place';

const loadFind = () => import('../../components/reader/FindBar');
const loadListen = async () => {
  const [{ ListenBar }, choice] = await Promise.all([
    import('../../components/reader/listen/ListenBar'),
    listenChoice.getValue(),
  ]);
  return { ListenBar, choice };
};

/** Which of the bars at the window's edge are open, and what opens and closes them. */
export function useDocked(facts: BodyFacts) {
  const [finding, setFinding] = useState(false);
  const [from, setFrom] = useState<{ start: number } | null>(null);
  const toggle = useRef<(() => void) | null>(null);
  /** From what stands at the top of the window. */
  const listenHere = useCallback(() => setFrom({ start: placeAtTop(facts) }), [facts]);
  const endFind = useCallback(() => setFinding(false), []);
  const endListen = useCallback(() => {
    toggle.current = null;
    setFrom(null);
  }, []);
  return {
    finding,
    from,
    /** Closes what is open, one at a time; false: nothing is. */
    dismiss: (): boolean => {
      if (finding) endFind();
      else if (from) endListen();
      else return false;
      return true;
    },
    find: useCallback(() => setFinding(true), []),
    endFind,
    listen: useCallback((place: { start: number }) => setFrom({ start: place.start }), []),
    listenHere,
    /** The key: begins, then pauses and goes on. */
    listenKey: () => (from && toggle.current ? toggle.current() : listenHere()),
    endListen,
    onToggle: useCallback((act: () => void) => {
      toggle.current = act;
    }, []),
  };
}

interface DockedProps {
  docked: ReturnType<typeof useDocked>;
  facts: BodyFacts;
  article: Article;
}

/** Search within the text and reading aloud, each loaded when it is first wanted. */
export function Docked({ docked, facts, article }: DockedProps) {
  const { finding, from, onToggle, endFind, endListen } = docked;
  const find = useOnDemand(finding, loadFind);
  const listen = useOnDemand(from !== null, loadListen);
  const [choice, setChoice] = useState<ListenChoice | null>(null);
  const roots = useMemo(
    () => (facts.box && finding ? [...document.querySelectorAll('.article-head h1, .article')] : []),
    [facts, finding],
  );
  const choose = useCallback((wanted: ListenChoice) => {
    setChoice(wanted);
    void listenChoice.setValue(wanted);
  }, []);
  return (
    <>
      {find && finding && <find.FindBar roots={roots} view={window} onClose={endFind} />}
      {listen && from && (
        <listen.ListenBar
          text={article.text}
          lang={article.lang}
          ownLang={uiLanguage()}
          from={from}
          world={SPEECH}
          view={window}
          rangesOf={facts.rangesOf}
          choice={choice ?? listen.choice}
          onChoice={choose}
          onToggle={onToggle}
          onClose={endListen}
        />
      )}
    </>
  );
}

/** A browser that cannot speak has no voice, and is told of as such. */
const SPEECH: SpeechWorld =
  'speechSynthesis' in window
    ? { speechSynthesis, makeUtterance: (text) => new SpeechSynthesisUtterance(text) }
    : {
        speechSynthesis: {
          getVoices: () => [],
          speak() {},
          cancel() {},
          addEventListener() {},
          removeEventListener() {},
        },
        makeUtterance: () => {
          throw new Error('Nothing speaks without a voice');
        },
      };
