import type { SpeechWorld } from '../../components/reader/listen/use-player';

export const voice = (name: string, lang: string, localService = true): SpeechSynthesisVoice => ({
  ...{ name, lang, localService, voiceURI: `voice:${name}`, default: false },
});

/** A synthesiser that says nothing: the test ends, breaks and marks its utterances. */
export function fakeSpeech(voices: SpeechSynthesisVoice[]) {
  const spoken: SpeechSynthesisUtterance[] = [];
  const listeners = new Set<() => void>();
  let cancelled = 0;
  const world: SpeechWorld = {
    speechSynthesis: {
      getVoices: () => voices,
      speak: (utterance) => void spoken.push(utterance),
      cancel: () => {
        cancelled++;
      },
      addEventListener: (_: string, listener: unknown) => void listeners.add(listener as () => void),
      removeEventListener: (_: string, listener: unknown) => void listeners.delete(listener as () => void),
    } as SpeechWorld['speechSynthesis'],
    makeUtterance: (text) => ({ text }) as SpeechSynthesisUtterance,
  };
  const last = () => spoken.at(-1)!;
  return {
    ...{ world, spoken, last },
    cancelled: () => cancelled,
    end: (utterance = last()) => utterance.onend?.({} as SpeechSynthesisEvent),
    word: (charIndex: number, charLength = 0) =>
      last().onboundary?.({ name: 'word', charIndex, charLength } as SpeechSynthesisEvent),
    breakOff: () => last().onerror?.({ error: 'network' } as SpeechSynthesisErrorEvent),
    bring: (more: SpeechSynthesisVoice[]) => {
      voices.push(...more);
      // Browsers give a new list.
      world.speechSynthesis.getVoices = () => [...voices];
      for (const hear of listeners) hear();
    },
  };
}
