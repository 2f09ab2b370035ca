/** Brought into a page's isolated world beside the in-page script when something is to be hidden there. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCleaning } from '../utils/clutter/cleaning';
import { takeOver } from '../utils/clutter/leftovers';
import { createBar } from '../utils/in-page/bar';

export interface CleaningScript {
  createCleaning: typeof createCleaning;
  createBar: typeof createBar;
}

export default defineUnlistedScript(() => {
  const world = globalThis as { datelineCleaning?: CleaningScript | undefined };
  if (world.datelineCleaning) return 'running';
  takeOver(document);
  world.datelineCleaning = { createCleaning, createBar };
  return 'started';
});
