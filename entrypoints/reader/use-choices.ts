import { useCallback, useEffect, useState } from 'preact/hooks';
import { applyStyle } from '../../components/reader/reader-style';
import type { ReaderMarks, ReaderStyle } from '../../utils/reader-choices';
import { readerMarks, readerStyle, showPictures } from '../../utils/settings';

interface Choices {
  style: ReaderStyle;
  marks: ReaderMarks;
  pictures: boolean;
}

/** The reader's choices about type, marks and pictures: shown at once, kept, and heard from other windows. */
export function useChoices(given: Choices) {
  const [style, showStyle] = useState(given.style);
  const [marks, showMarks] = useState(given.marks);

  useEffect(() => applyStyle(document.documentElement, style), [style]);
  useEffect(() => {
    const stopStyle = readerStyle.watch((value) => showStyle(value));
    const stopMarks = readerMarks.watch((value) => showMarks(value));
    return () => {
      stopStyle();
      stopMarks();
    };
  }, []);

  const setStyle = useCallback((value: ReaderStyle) => {
    showStyle(value);
    void readerStyle.setValue(value);
  }, []);
  const setMarks = useCallback((value: ReaderMarks) => {
    showMarks(value);
    void readerMarks.setValue(value);
  }, []);
  /** A policy cannot be lifted while its page is open, so the page is loaded again. */
  const setPictures = useCallback(async (shown: boolean) => {
    await showPictures.setValue(shown);
    location.reload();
  }, []);
  return { style, marks, pictures: given.pictures, setStyle, setMarks, setPictures };
}

export type ReaderChoices = ReturnType<typeof useChoices>;
