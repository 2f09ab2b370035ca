/** The reader's choices, in `storage.local`. One item each, with its default; a change reaches every open page. */
import { storage } from 'wxt/utils/storage';
import { ALL_MARKS, DEFAULT_READER_STYLE, type ReaderMarks, type ReaderStyle } from './reader-choices';

export const readerStyle = storage.defineItem<ReaderStyle>('local:readerStyle', {
  fallback: DEFAULT_READER_STYLE,
  version: 1,
});

export const readerMarks = storage.defineItem<ReaderMarks>('local:readerMarks', {
  fallback: ALL_MARKS,
  version: 1,
});

/** Hide clutter as soon as the popup opens on a page. */
export const cleanOnOpen = storage.defineItem<boolean>('local:cleanOnOpen', { fallback: true, version: 1 });

/** Remote pictures in saved articles; off until the reader asks for them. */
export const showPictures = storage.defineItem<boolean>('local:showPictures', {
  fallback: false,
  version: 1,
});
