import { useEffect, useMemo, useState } from 'preact/hooks';
import { type KeyBinding, withoutLetters } from '../../components/keys';
import { letterKeys } from '../../utils/settings';

/** A page's keys, without single letters where the reader has turned those off. */
export function useBindings<Action extends string>(
  all: readonly KeyBinding<Action>[],
): readonly KeyBinding<Action>[] {
  const [letters, setLetters] = useState(true);
  useEffect(() => {
    void letterKeys.getValue().then(setLetters);
    return letterKeys.watch((on) => setLetters(on));
  }, []);
  return useMemo(() => (letters ? all : withoutLetters(all)), [letters, all]);
}
