/** Films and sound inside what is hidden: paused with it, and going on with it if it was us who paused them. */

/** Told what is hidden now. */
export type MediaHold = (hidden: readonly Element[]) => void;

export function createMediaHold(): MediaHold {
  const paused = new Set<HTMLMediaElement>();
  return (hidden) => {
    const now = new Set(hidden.flatMap(mediaIn));
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

function mediaIn(element: Element): HTMLMediaElement[] {
  const inside = [...element.querySelectorAll<HTMLMediaElement>('video, audio')];
  return /^(?:video|audio)$/.test(element.localName) ? [element as HTMLMediaElement, ...inside] : inside;
}
