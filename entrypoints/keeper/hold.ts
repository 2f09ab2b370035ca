import { warmUp } from '../../utils/annotate/client';
import { USES } from '../../utils/annotate/messages';

/** Without a question for this long the engine goes, ms: the next article is often opened while one is still being read. */
export const REST = 10 * 60_000;

/** Holds the engine; calls `letGo` once nothing has been asked of it for `REST`. The returned function hears no more. */
export function holdEngine(letGo: () => void): () => void {
  warmUp();
  let resting = setTimeout(letGo, REST);
  const uses = new BroadcastChannel(USES);
  uses.addEventListener('message', () => {
    clearTimeout(resting);
    resting = setTimeout(letGo, REST);
  });
  return () => {
    clearTimeout(resting);
    uses.close();
  };
}
