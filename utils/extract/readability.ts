import { Readability } from '@mozilla/readability';
import type { SecondOpinion } from './second-opinion';
import { witness } from './witness';

/** Mozilla's Readability, as every browser's reading view has it. */
export const readability: SecondOpinion = witness((doc) => {
  const reader = new Readability<Element>(doc, {
    serializer: (node) => node as Element,
    charThreshold: 300,
  });
  return reader.parse()?.content ?? null;
});
