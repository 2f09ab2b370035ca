/**
 * Where the reader left the library in this tab, so that Back from the reader view finds the same rows.
 * (Pages of an extension get no `document.referrer`, and going back in history may lead anywhere.)
 */
const NAME = 'library';

export interface ReturnPlace {
  /** `location.search` of the library. */
  search: string;
  /** Rows that were read. */
  loaded: number;
}

type TabStorage = Pick<Storage, 'getItem' | 'setItem'>;

export function rememberPlace(storage: TabStorage, place: ReturnPlace): void {
  storage.setItem(NAME, JSON.stringify(place));
}

/** The start of the library where none is remembered. */
export function rememberedPlace(storage: TabStorage): ReturnPlace {
  const kept: unknown = JSON.parse(storage.getItem(NAME) ?? 'null');
  return isPlace(kept) ? kept : { search: '', loaded: 0 };
}

function isPlace(kept: unknown): kept is ReturnPlace {
  if (typeof kept !== 'object' || kept === null) return false;
  const { search, loaded } = kept as Partial<ReturnPlace>;
  return typeof search === 'string' && typeof loaded === 'number';
}
