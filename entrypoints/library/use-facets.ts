import { useEffect, useState } from 'preact/hooks';
import type { LibraryState } from '../../components/library/library-state';
import type { Facets } from '../../utils/library/search/facets';
import type { Finder } from '../../utils/library/search/finder';
import { askedBy } from './rows';

/** Values counted of each kind; the rest is found by typing. */
const MOST = 40;

/** Counts of the present list, as it is read; null until the index can count. */
export function useFacets(
  finder: Finder,
  { place, keys, status }: Pick<LibraryState<unknown>, 'place' | 'keys' | 'status'>,
  built: boolean,
  onError: (error: unknown) => void,
): Facets | null {
  const [facets, setFacets] = useState<Facets | null>(null);
  // Counted after the rows are here, which matter more; `keys` are new each time the list is read.
  useEffect(() => {
    if (!built || status !== 'ready') return;
    let stale = false;
    finder.facets({ ...askedBy(place), most: MOST }).then((counted) => {
      if (!stale) setFacets(counted);
    }, onError);
    return () => {
      stale = true;
    };
  }, [finder, built, status, keys, onError]);
  return facets;
}
