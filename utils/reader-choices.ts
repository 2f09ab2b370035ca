/** What the reader can choose in the reader, apart from where it is kept (settings.ts), so that nothing here needs a browser. */
/** `contrast`: black and white, as light or dark as the system is. */
export type Paper = 'auto' | 'light' | 'sepia' | 'dark' | 'contrast';
export type Face = 'serif' | 'sans';
export type Measure = 'narrow' | 'book' | 'wide';
export type Leading = 'tight' | 'usual' | 'loose';

export interface ReaderStyle {
  paper: Paper;
  face: Face;
  sizePx: number;
  measure: Measure;
  leading: Leading;
  /** Lines end together. */
  justified: boolean;
  /** Dates and notes stand beside the text where there is room. */
  marginNotes: boolean;
}

export const DEFAULT_READER_STYLE: ReaderStyle = {
  paper: 'auto',
  face: 'serif',
  sizePx: 19,
  measure: 'book',
  leading: 'usual',
  justified: false,
  marginNotes: true,
};
export const READER_SIZES_PX = { least: 14, most: 30, step: 1 } as const;

/** A style that may have been kept before all of this could be chosen. */
export const completeStyle = (kept: Partial<ReaderStyle>): ReaderStyle => ({
  ...DEFAULT_READER_STYLE,
  ...kept,
});

/** Styles of single sites, by host without `www.`; each holds instead of the general one. */
export type SiteStyles = Record<string, ReaderStyle>;

/** The site of an article's address; null where it has none (pasted text). */
export function siteOfArticle(url: string): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).hostname.replace(/^www\./, '');
}

/** The style an article of this site is read in. */
export function styleFor(site: string | null, general: ReaderStyle, sites: SiteStyles): ReaderStyle {
  const own = site !== null && Object.hasOwn(sites, site) ? sites[site] : undefined;
  return completeStyle(own ?? general);
}

/** Which marks the reader wants under names and dates in the text. */
export interface ReaderMarks {
  who: boolean;
  what: boolean;
  where: boolean;
  when: boolean;
}

export const ALL_MARKS: ReaderMarks = { who: true, what: true, where: true, when: true };

/** How articles are read aloud. */
export interface ListenChoice {
  /** 1: as the voice speaks by itself. */
  rate: number;
  /** `voiceURI` by language (`en`). A voice that speaks on a server stands here only since the reader agreed to it. */
  voices: Record<string, string>;
}

export const LISTEN_RATES = [0.7, 0.85, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;
