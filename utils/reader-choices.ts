/** What the reader can choose in the reader, apart from where it is kept (settings.ts), so that nothing here needs a browser. */
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

/** Which marks the reader wants under names and dates in the text. */
export interface ReaderMarks {
  who: boolean;
  what: boolean;
  where: boolean;
  when: boolean;
}

export const ALL_MARKS: ReaderMarks = { who: true, what: true, where: true, when: true };
