import type { ComponentChildren } from 'preact';

/** Object replacement character: never in a message, never in a name. */
const SLOT = '\ufffc';

/** A whole message with an element at the place of a placeholder, so that sentences are never joined from parts. */
export function Sentence({ of, children }: { of: (slot: string) => string; children: ComponentChildren }) {
  const [before, after] = of(SLOT).split(SLOT);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
