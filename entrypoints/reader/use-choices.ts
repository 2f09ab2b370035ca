import { useCallback, useEffect, useState } from 'preact/hooks';
import { applyStyle } from '../../components/reader/reader-style';
import {
  completeStyle,
  type ReaderMarks,
  type ReaderStyle,
  type SiteStyles,
  styleFor,
} from '../../utils/reader-choices';
import { readerMarks, readerStyle, showPictures, siteStyles } from '../../utils/settings';

interface Choices {
  style: ReaderStyle;
  sites: SiteStyles;
  marks: ReaderMarks;
  pictures: boolean;
}

/**
 * The reader's choices about type, marks and pictures: shown at once, kept, and heard from other windows.
 * @param site of the article; null while it is not known, or has none
 */
export function useChoices(given: Choices, site: string | null) {
  const [general, showGeneral] = useState(given.style);
  const [sites, showSites] = useState(given.sites);
  const [marks, showMarks] = useState(given.marks);
  const style = styleFor(site, general, sites);
  const own = site !== null && Object.hasOwn(sites, site);

  const written = JSON.stringify(style);
  useEffect(() => applyStyle(document.documentElement, JSON.parse(written)), [written]);
  useEffect(() => {
    const stops = [
      readerStyle.watch((value) => showGeneral(completeStyle(value))),
      siteStyles.watch(showSites),
      readerMarks.watch(showMarks),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  const setSites = useCallback((value: SiteStyles) => {
    showSites(value);
    void siteStyles.setValue(value);
  }, []);
  const setStyle = (value: ReaderStyle) => {
    if (own) return setSites({ ...sites, [site]: value });
    showGeneral(value);
    void readerStyle.setValue(value);
  };
  /** The style as it is, from now on for this site alone; or back to the general one. */
  const setOwn = (wanted: boolean) => {
    if (site === null) return;
    const { [site]: _, ...others } = sites;
    setSites(wanted ? { ...others, [site]: style } : others);
  };
  const setMarks = useCallback((value: ReaderMarks) => {
    showMarks(value);
    void readerMarks.setValue(value);
  }, []);
  /** A policy cannot be lifted while its page is open, so the page is loaded again. */
  const setPictures = useCallback(async (shown: boolean) => {
    await showPictures.setValue(shown);
    location.reload();
  }, []);
  return {
    ...{ style, marks, pictures: given.pictures, setStyle, setMarks, setPictures },
    site: site === null ? null : { name: site, own },
    setOwn,
  };
}

export type ReaderChoices = ReturnType<typeof useChoices>;
