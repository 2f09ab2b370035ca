/** Reads sentences aloud one after another. One utterance a sentence: long ones break off in some browsers. */
import type { Span } from '../../../utils/article';

/** What is used of `SpeechSynthesis`. */
export type Synthesiser = Pick<SpeechSynthesis, 'speak' | 'cancel'>;

export interface PlayerState {
  playing: boolean;
  /** Index of the sentence being read, or to be read next. */
  at: number;
  /** The word being said, where the voice tells. */
  word: Span | null;
  /** The voice broke off, other than by us. */
  failed: boolean;
}

interface PlayerOptions {
  text: string;
  sentences: readonly Span[];
  synth: Synthesiser;
  makeUtterance: (text: string) => SpeechSynthesisUtterance;
  /** As they are when a sentence begins. */
  manner: () => { voice: SpeechSynthesisVoice; rate: number };
  onState: (state: PlayerState) => void;
}

export interface Player {
  play(): void;
  /** Stops; `play` begins with the same sentence again. */
  pause(): void;
  /** To another sentence, within the text; goes on reading if it was. */
  goTo(index: number): void;
  /** Begins the sentence again, as voice or speed changed. */
  again(): void;
}

export function createPlayer(options: PlayerOptions, start: number): Player {
  const { text, sentences, synth, makeUtterance, manner, onState } = options;
  let state: PlayerState = { playing: false, at: start, word: null, failed: false };
  // The utterance at hand. What earlier ones still report is of no interest, and browsers drop those that nobody holds.
  let current: SpeechSynthesisUtterance | null = null;
  const set = (change: Partial<PlayerState>) => {
    state = { ...state, ...change };
    onState(state);
  };
  const stop = () => {
    current = null;
    synth.cancel();
  };
  const speak = () => {
    const sentence = sentences[state.at];
    if (!sentence) return set({ playing: false, at: 0, word: null });
    const { voice, rate } = manner();
    const utterance = makeUtterance(text.slice(sentence.start, sentence.end));
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    utterance.onend = () => {
      if (current !== utterance) return;
      set({ at: state.at + 1, word: null });
      speak();
    };
    utterance.onboundary = (event) => {
      if (current === utterance && event.name === 'word') set({ word: wordAt(sentence, event, text) });
    };
    utterance.onerror = () => {
      if (current !== utterance) return;
      stop();
      set({ playing: false, word: null, failed: true });
    };
    current = utterance;
    synth.speak(utterance);
  };
  const begin = () => {
    stop();
    set({ playing: true, word: null, failed: false });
    speak();
  };
  return {
    play: begin,
    pause() {
      stop();
      set({ playing: false, word: null });
    },
    goTo(index) {
      set({ at: Math.max(0, Math.min(index, sentences.length - 1)), word: null });
      if (state.playing) begin();
    },
    again() {
      if (state.playing) begin();
    },
  };
}

function wordAt(
  { start, end }: Span,
  { charIndex, charLength }: Pick<SpeechSynthesisEvent, 'charIndex' | 'charLength'>,
  text: string,
): Span | null {
  const from = start + charIndex;
  if (from >= end) return null;
  const length = charLength || (/^\S+/.exec(text.slice(from, end))?.[0].length ?? 0);
  return length > 0 ? { start: from, end: Math.min(end, from + length) } : null;
}
