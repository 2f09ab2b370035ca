import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Span } from '../../../utils/article';
import { createPlayer, type Player, type PlayerState } from './player';
import { sentenceFrom, spokenSentences } from './spoken-sentences';

/** What is used of the browser; in tests a fake. */
export interface SpeechWorld {
  speechSynthesis: Pick<
    SpeechSynthesis,
    'speak' | 'cancel' | 'getVoices' | 'addEventListener' | 'removeEventListener'
  >;
  makeUtterance: (text: string) => SpeechSynthesisUtterance;
}

/** The system's voices, which some browsers give only after a while. */
export function useVoices({ speechSynthesis: synth }: SpeechWorld): SpeechSynthesisVoice[] {
  const [voices, setVoices] = useState(() => synth.getVoices());
  useEffect(() => {
    const read = () => setVoices(synth.getVoices());
    synth.addEventListener('voiceschanged', read);
    read();
    return () => synth.removeEventListener('voiceschanged', read);
  }, [synth]);
  return voices;
}

interface PlayerInput {
  text: string;
  lang: string | null;
  /** Place in the text to begin at; another object begins anew. */
  from: { start: number };
  voice: SpeechSynthesisVoice | null;
  rate: number;
}

/** Reads from the place asked for as soon as there is a voice, and stops when it goes. */
export function usePlayer(
  world: SpeechWorld,
  input: PlayerInput,
): { player: Player; state: PlayerState; sentence: Span | null; count: number } {
  const { text, lang, from, voice, rate } = input;
  const sentences = useMemo(() => spokenSentences(text, lang), [text, lang]);
  const [state, setState] = useState<PlayerState>({ playing: false, at: 0, word: null, failed: false });
  const manner = useRef({ voice: voice!, rate });
  manner.current = { voice: voice!, rate };
  const player = useMemo(
    () =>
      createPlayer(
        {
          ...{ text, sentences, onState: setState, manner: () => manner.current },
          synth: world.speechSynthesis,
          makeUtterance: world.makeUtterance,
        },
        0,
      ),
    [world, text, sentences],
  );
  const hasVoice = voice !== null;
  useEffect(() => {
    player.goTo(sentenceFrom(sentences, from.start));
    if (hasVoice) player.play();
  }, [player, sentences, from, hasVoice]);
  useEffect(() => () => player.pause(), [player]);
  const manners = `${voice?.voiceURI} ${rate}`;
  const before = useRef(manners);
  useEffect(() => {
    if (before.current !== manners) player.again();
    before.current = manners;
  }, [player, manners]);
  return { player, state, sentence: sentences[state.at] ?? null, count: sentences.length };
}
