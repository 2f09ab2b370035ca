/** Brought into a page's isolated world beside the in-page script when something is to be hidden there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type CleaningTools, cleaningTools } from '../utils/clutter/cleaning-tools';

export default defineUnlistedScript(() => {
  const world = globalThis as { datelineCleaning?: CleaningTools };
  world.datelineCleaning ??= cleaningTools; // one that works already goes on
});
