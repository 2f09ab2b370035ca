import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the page that few need, loaded when it is first wanted.
 * @param load always the same function
 * @returns null until it is here
 */
export function useOnDemand<M>(wanted: boolean, load: () => Promise<M>): M | null {
  const [loaded, setLoaded] = useState<M | null>(null);
  useEffect(() => {
    if (wanted) load().then(setLoaded, console.warn);
  }, [wanted, load]);
  return loaded;
}
