/** The reader's choices, in `storage.local`. One item each, with its default; a change reaches every open page. */
import { storage } from 'wxt/utils/storage';

export type Paper = 'auto' | 'light' | 'sepia' | 'dark';
export type Face = 'serif' | 'sans';
export type Measure = 'narrow' | 'book' | 'wide';

export interface ReaderStyle {
  paper: Paper;
  face: Face;
  sizePx: number;
  measure: Measure;
}

export const DEFAULT_READER_STYLE: ReaderStyle = {
  paper: 'auto',
  face: 'serif',
  sizePx: 19,
  measure: 'book',
};
export const READER_SIZES_PX = { least: 14, most: 30, step: 1 } as const;

export const readerStyle = storage.defineItem<ReaderStyle>('local:readerStyle', {
  fallback: DEFAULT_READER_STYLE,
  version: 1,
});

/** Hide clutter as soon as the popup opens on a page. */
export const cleanOnOpen = storage.defineItem<boolean>('local:cleanOnOpen', { fallback: true, version: 1 });

/** Remote pictures in saved articles; off until the reader asks for them. */
export const showPictures = storage.defineItem<boolean>('local:showPictures', {
  fallback: false,
  version: 1,
});

/** Which marks the reader wants under names and dates in the text. */
export interface ReaderMarks {
  who: boolean;
  what: boolean;
  where: boolean;
  when: boolean;
}

export const readerMarks = storage.defineItem<ReaderMarks>('local:readerMarks', {
  fallback: { who: true, what: true, where: true, when: true },
  version: 1,
});
