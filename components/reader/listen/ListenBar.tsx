import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { LISTEN_RATES, type ListenChoice } from '../../../utils/reader-choices';
import { Button } from '../../Button';
import type { RangesOf } from '../ArticleBody';
import { type HighlightView, showPlaces } from '../marks';
import { type SpeechWorld, usePlayer, useVoices } from './use-player';
import { RemoteWarning, VoiceSelect } from './VoiceSelect';
import { voiceFor, voicesFor, withVoice } from './voices';

interface ListenBarProps {
  text: string;
  lang: string | null;
  /** Language of the interface, for texts that tell none. */
  ownLang: string;
  from: { start: number };
  world: SpeechWorld;
  view: HighlightView;
  rangesOf: RangesOf;
  choice: ListenChoice;
  onChoice: (choice: ListenChoice) => void;
  /** The page's key for reading aloud plays and pauses by this. */
  onToggle: (toggle: () => void) => void;
  onClose: () => void;
}

/** Reads the article aloud, the sentence marked: play, pause, sentence by sentence, speed and voice. */
export function ListenBar(props: ListenBarProps) {
  const { text, lang, ownLang, from, world, view, rangesOf, choice, onChoice, onToggle, onClose } = props;
  const spoken = lang ?? ownLang;
  const voices = useVoices(world);
  const voice = voiceFor(voices, spoken, choice.voices);
  const { local, remote } = voicesFor(voices, spoken);
  const [asked, setAsked] = useState<SpeechSynthesisVoice | null>(null);
  const { player, state, sentence, count } = usePlayer(world, {
    ...{ text, lang, from, voice, rate: choice.rate },
  });
  const { playing, at, word } = state;

  useEffect(() => {
    const places = sentence && voice ? rangesOf(sentence) : [];
    showPlaces(view, 'spoken', places, places.length > 0 ? 0 : -1);
  }, [view, rangesOf, sentence, voice]);
  useEffect(() => showWord(view, word ? rangesOf(word) : []), [view, rangesOf, word]);
  useEffect(() => () => showPlaces(view, 'spoken', [], -1), [view]);
  const toggle = playing ? player.pause : player.play;
  useEffect(() => onToggle(toggle), [onToggle, toggle]);

  const choose = (wanted: SpeechSynthesisVoice) =>
    onChoice({ ...choice, voices: withVoice(choice.voices, spoken, wanted) });
  return (
    <section class="listen-bar" aria-label={t('listen')}>
      {voice ? (
        <div class="listen-row">
          <Button icon="back" label={t('listen_previous')} onClick={() => player.goTo(at - 1)} />
          <Button
            icon={playing ? 'pause' : 'play'}
            label={t(playing ? 'listen_pause' : 'listen_play')}
            onClick={toggle}
          />
          <Button icon="forward" label={t('listen_next')} onClick={() => player.goTo(at + 1)} />
          <span class="quiet count">{t('find_count', Math.min(at + 1, count), count)}</span>
          <select
            aria-label={t('listen_speed')}
            value={String(choice.rate)}
            onChange={(event) => onChoice({ ...choice, rate: Number(event.currentTarget.value) })}
          >
            {LISTEN_RATES.map((rate) => (
              <option key={rate} value={String(rate)}>
                {t('listen_rate', rate)}
              </option>
            ))}
          </select>
          <VoiceSelect
            {...{ local, remote, voice }}
            onChoose={(wanted) => (wanted.localService ? choose(wanted) : setAsked(wanted))}
          />
          <Button icon="close" label={t('listen_end')} onClick={onClose} />
        </div>
      ) : (
        <div class="listen-row">
          <p>
            {t(remote.length > 0 ? 'listen_only_remote' : 'listen_no_voice', languageName(spoken, ownLang))}
          </p>
          {remote.length > 0 && <VoiceSelect {...{ local, remote, voice }} onChoose={setAsked} />}
          <Button icon="close" label={t('listen_end')} onClick={onClose} />
        </div>
      )}
      {asked && (
        <RemoteWarning
          name={asked.name}
          onUse={() => {
            choose(asked);
            setAsked(null);
          }}
          onCancel={() => setAsked(null)}
        />
      )}
      <p class="vh" role="status">
        {state.failed && t('listen_failed')}
      </p>
      {state.failed && <p class="flag unsure">{t('listen_failed')}</p>}
    </section>
  );
}

function showWord(view: HighlightView, places: readonly AbstractRange[]): void {
  const registry = view.CSS.highlights;
  registry?.delete('spoken-word');
  if (!registry || !view.Highlight || places.length === 0) return;
  const word = new view.Highlight(...places);
  word.priority = 3;
  registry.set('spoken-word', word);
}

function languageName(lang: string, ownLang: string): string {
  try {
    return new Intl.DisplayNames(ownLang, { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang; // a tag that is none
  }
}
