/** Which voices can read a language. */

export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'localService' | 'default'>;

const base = (lang: string) => lang.toLowerCase().replaceAll('_', '-').split('-')[0] ?? '';

/** Those of a language: of the same region first, then the system's own choice; local ones apart from others. */
export function voicesFor<V extends Voice>(all: readonly V[], lang: string): { local: V[]; remote: V[] } {
  const exact = lang.toLowerCase();
  const rank = (voice: V) =>
    (voice.lang.toLowerCase().replaceAll('_', '-') === exact ? 0 : 2) + (voice.default ? 0 : 1);
  const fit = all
    .filter((voice) => base(voice.lang) === base(lang))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  return {
    local: fit.filter(({ localService }) => localService),
    remote: fit.filter(({ localService }) => !localService),
  };
}

/**
 * The voice that reads: the reader's for this language, else the first local one. A remote one only where the reader
 * chose it, knowing that the text leaves the browser.
 * @param chosen `voiceURI` by language
 */
export function voiceFor<V extends Voice>(
  all: readonly V[],
  lang: string,
  chosen: Readonly<Record<string, string>>,
): V | null {
  const { local, remote } = voicesFor(all, lang);
  const own = chosen[base(lang)];
  return [...local, ...remote].find(({ voiceURI }) => voiceURI === own) ?? local[0] ?? null;
}

/** The choices with this voice for its language. */
export const withVoice = (chosen: Readonly<Record<string, string>>, lang: string, { voiceURI }: Voice) => ({
  ...chosen,
  [base(lang)]: voiceURI,
});
