import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { ListenBar } from '../../components/reader/listen/ListenBar';
import { createPlayer, type PlayerState } from '../../components/reader/listen/player';
import { sentenceFrom, spokenSentences } from '../../components/reader/listen/spoken-sentences';
import { voiceFor, voicesFor, withVoice } from '../../components/reader/listen/voices';
import type { Span } from '../../utils/article';
import { t } from '../../utils/i18n';
import type { ListenChoice } from '../../utils/reader-choices';
import { useScreen } from './dom';
import { fakeSpeech, voice } from './fake-speech';

const TEXT = 'Dr. Velt came. “Nobody asks us,” said J. Orsolak. Was it late?\nThe bridge was closed.';
const words = (text: string, spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));

describe('sentences to be read', () => {
  it('end where sentences end, not after titles and initials; lines stay apart', () => {
    expect(words(TEXT, spokenSentences(TEXT, 'en'))).toEqual([
      'Dr. Velt came.',
      '“Nobody asks us,” said J. Orsolak.',
      'Was it late?',
      'The bridge was closed.',
    ]);
  });
  it('end with the stops of other scripts', () => {
    for (const [text, lang] of [
      ['پل بند تھا۔ لوگ گھر گئے۔', 'ur'],
      ['पुल बंद था। लोग घर गए।', 'hi'],
      ['桥关了。人们回家了。', 'zh'],
    ] as const)
      expect(words(text, spokenSentences(text, lang))).toHaveLength(2);
  });
  it('are not made of signs alone, and a place leads to the one that holds it', () => {
    expect(words('* * *\nYes.', spokenSentences('* * *\nYes.', null))).toEqual(['Yes.']);
    const sentences = spokenSentences(TEXT, 'en');
    expect(sentenceFrom(sentences, TEXT.indexOf('late'))).toBe(2);
    expect(sentenceFrom(sentences, 10_000)).toBe(3);
  });
});

describe('voices', () => {
  const all = [
    voice('Far', 'en-GB', false),
    voice('Alva', 'en-US'),
    voice('Bela', 'en_GB'),
    voice('Jana', 'de-DE'),
  ];
  it('of the text’s language, its region first, local ones apart', () => {
    const { local, remote } = voicesFor(all, 'en-GB');
    expect(local.map(({ name }) => name)).toEqual(['Bela', 'Alva']);
    expect(remote.map(({ name }) => name)).toEqual(['Far']);
  });
  it('are local unless a remote one was chosen', () => {
    expect(voiceFor([all[0]!], 'en', {})).toBeNull();
    expect(voiceFor(all, 'en', {})?.localService).toBe(true);
    expect(voiceFor(all, 'en', withVoice({}, 'en-GB', all[0]!))?.name).toBe('Far');
    expect(voiceFor(all, 'de', withVoice({}, 'en', all[0]!))?.name).toBe('Jana');
    expect(voiceFor(all, 'ur', {})).toBeNull();
  });
});

describe('the player', () => {
  const begin = () => {
    const speech = fakeSpeech([]);
    const states: PlayerState[] = [];
    const player = createPlayer(
      {
        ...{ text: TEXT, sentences: spokenSentences(TEXT, 'en'), synth: speech.world.speechSynthesis },
        makeUtterance: speech.world.makeUtterance,
        manner: () => ({ voice: voice('Alva', 'en-US'), rate: 1.3 }),
        onState: (state) => states.push(state),
      },
      0,
    );
    return { ...speech, player, now: () => states.at(-1)! };
  };
  it('says one sentence at a time, to the end, and begins again there', () => {
    const { player, spoken, end, now } = begin();
    player.play();
    expect(spoken.map(({ text, lang, rate }) => [text, lang, rate])).toEqual([
      ['Dr. Velt came.', 'en-US', 1.3],
    ]);
    for (let sentence = 0; sentence < 4; sentence++) end();
    expect(spoken).toHaveLength(4);
    expect(now()).toMatchObject({ playing: false, at: 0 });
  });
  it('pauses within a sentence and begins with it again; what was let go says nothing more', () => {
    const { player, spoken, end, now, last } = begin();
    player.play();
    end();
    const left = last();
    player.pause();
    end(left);
    expect(now()).toMatchObject({ playing: false, at: 1 });
    player.play();
    expect(spoken.map(({ text }) => text)).toEqual(['Dr. Velt came.', left.text, left.text]);
  });
  it('goes to other sentences, never beyond the text', () => {
    const { player, now, last } = begin();
    player.goTo(99);
    expect(now()).toMatchObject({ playing: false, at: 3 });
    player.play();
    player.goTo(-4);
    expect(last().text).toBe('Dr. Velt came.');
  });
  it('tells of the word being said, and of a voice that breaks off', () => {
    const { player, word, now, breakOff, end } = begin();
    player.play();
    end();
    word(1);
    expect(words(TEXT, [now().word!])).toEqual(['Nobody']);
    breakOff();
    expect(now()).toMatchObject({ playing: false, failed: true, word: null });
  });
});

describe('the bar that reads aloud', () => {
  const screen = useScreen();
  const view = { CSS: {}, getSelection: () => null };
  const draw = (speech: ReturnType<typeof fakeSpeech>, given: Partial<ListenChoice> = {}, lang = 'en') => {
    const deeds = { onChoice: vi.fn(), onToggle: vi.fn(), onClose: vi.fn() };
    const choice = { rate: 1, voices: {}, ...given };
    const from = { start: 0 };
    screen.draw(
      <ListenBar
        {...{ text: TEXT, lang, ownLang: 'en', from, choice, view, ...deeds }}
        world={speech.world}
        rangesOf={() => []}
      />,
    );
    return deeds;
  };
  it('begins, pauses, walks, and stops when it is closed', () => {
    const speech = fakeSpeech([voice('Alva', 'en-US')]);
    const { onClose } = draw(speech);
    expect(speech.last().text).toBe('Dr. Velt came.');
    screen.click(screen.button(t('listen_next')));
    expect(speech.last().text).toMatch(/Nobody/);
    screen.click(screen.button(t('listen_pause')));
    screen.button(t('listen_play'));
    screen.click(screen.button(t('listen_end')));
    expect(onClose).toHaveBeenCalledOnce();
    const before = speech.cancelled();
    screen.draw(null);
    expect(speech.cancelled()).toBe(before + 1);
  });
  it('takes a remote voice only after a warning', () => {
    const far = voice('Far', 'en-GB', false);
    const speech = fakeSpeech([voice('Alva', 'en-US'), far]);
    const { onChoice } = draw(speech);
    const choose = () => {
      const list = screen.find<HTMLSelectElement>('select.voices');
      list.value = far.voiceURI;
      screen.fire(list, 'change');
      return list;
    };
    expect(choose().value).toBe('voice:Alva');
    expect(screen.texts('[role=alert] p')).toEqual([t('listen_remote_warning', 'Far')]);
    screen.click(screen.button(t('cancel')));
    expect(onChoice).not.toHaveBeenCalled();
    choose();
    screen.click(screen.button(t('listen_remote_use')));
    expect(onChoice).toHaveBeenCalledWith({ rate: 1, voices: { en: far.voiceURI } });
  });
  it('speaks at another speed from the sentence on', () => {
    const speech = fakeSpeech([voice('Alva', 'en-US')]);
    draw(speech);
    draw(speech, { rate: 1.5 });
    expect(speech.last().rate).toBe(1.5);
  });
  it('says what is missing where there is no voice, and begins when one comes', () => {
    const speech = fakeSpeech([voice('Alva', 'en-US')]);
    draw(speech, {}, 'ur');
    expect(screen.texts('.listen-row p')).toEqual([t('listen_no_voice', 'Urdu')]);
    expect(speech.spoken).toEqual([]);
    act(() => speech.bring([voice('Zoya', 'ur-PK')]));
    expect(speech.last().lang).toBe('ur-PK');
  });
  it('says so where every voice of the language is remote, and speaks with none of them unasked', () => {
    const speech = fakeSpeech([voice('Far', 'ur-PK', false)]);
    draw(speech, {}, 'ur');
    expect(screen.texts('.listen-row p')).toEqual([t('listen_only_remote', 'Urdu')]);
    expect(speech.spoken).toEqual([]);
  });
  it('tells of a voice that broke off', () => {
    const speech = fakeSpeech([voice('Alva', 'en-US')]);
    draw(speech);
    act(() => void speech.breakOff());
    expect(screen.texts('[role=status]')).toEqual([t('listen_failed')]);
  });
});
