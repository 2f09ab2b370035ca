import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  barShows,
  cleanOnOpen,
  exportFormat,
  letterKeys,
  noteTemplate,
  readerMarks,
  readerStyle,
  showPictures,
  trashAges,
} from '../../utils/settings';

/** The settings that are shown here as they are kept; what needs more than that has a hook of its own. */
const ITEMS = {
  ...{ readerStyle, readerMarks, cleanOnOpen, showPictures, trashAges },
  ...{ exportFormat, noteTemplate, letterKeys, barShows },
};
type Items = typeof ITEMS;
export type Settings = { [N in keyof Items]: Items[N]['fallback'] };
const NAMES = Object.keys(ITEMS) as Array<keyof Items>;

export async function readSettings(): Promise<Settings> {
  const values = await Promise.all(NAMES.map(async (name) => [name, await ITEMS[name].getValue()]));
  return Object.fromEntries(values) as Settings;
}

/** Shown at once, kept, and heard from other windows. */
export function useSettings(given: Settings) {
  const [values, setValues] = useState(given);
  useEffect(() => {
    const stops = NAMES.map((name) =>
      ITEMS[name].watch((value: unknown) => setValues((before) => ({ ...before, [name]: value }))),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const set = useCallback(<N extends keyof Items>(name: N, value: Settings[N]) => {
    setValues((before) => ({ ...before, [name]: value }));
    void (ITEMS[name].setValue as (value: Settings[N]) => Promise<void>)(value);
  }, []);
  return { values, set };
}

export type SettingsState = ReturnType<typeof useSettings>;
