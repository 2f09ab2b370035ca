/** Films and sound inside what is hidden: paused with it, and going on with it if it was us who paused them. */

import { HIDDEN_ATTRIBUTE } from './hide-style';
import { call } from './named-fields';

/** Told where something is hidden now: the document, shadow roots. */
export type MediaHold = (roots: Iterable<ParentNode>) => void;

export function createMediaHold(): MediaHold {
  const paused = new Set<HTMLMediaElement>();
  return (roots) => {
    const now = new Set([...roots].flatMap(hiddenIn));
    for (const media of now) {
      if (media.paused) continue;
      media.pause();
      paused.add(media);
    }
    for (const media of paused) {
      if (now.has(media)) continue;
      paused.delete(media);
      // A page may have taken its film away meanwhile.
      if (media.isConnected) void media.play().catch(() => {});
    }
  };
}

/** A page has few films, and may have thousands of hidden things. */
function hiddenIn(root: ParentNode): HTMLMediaElement[] {
  const all = call<NodeListOf<HTMLMediaElement>>(root, 'querySelectorAll', 'video, audio');
  return [...all].filter((media) => media.closest(`[${HIDDEN_ATTRIBUTE}]`));
}
