/** Where in saved articles the reader stopped: places in their texts, which hold at any size of type. */

/** Newest last. */
export type ReadingPlaces = Array<[key: string, at: number]>;

/** So many articles are remembered. */
const MOST = 500;

/** The places with this one; 0 forgets it. */
export function withReadingPlace(places: ReadingPlaces, key: string, at: number): ReadingPlaces {
  const others = places.filter(([one]) => one !== key);
  return at > 0 ? [...others, [key, at] as [string, number]].slice(-MOST) : others;
}

/** 0: from the beginning. */
export function readingPlace(places: ReadingPlaces, key: string): number {
  return places.find(([one]) => one === key)?.[1] ?? 0;
}
