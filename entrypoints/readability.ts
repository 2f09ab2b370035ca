/** Brought into a page's isolated world beside the in-page script, on the few pages where that asks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { proseLines } from '../utils/clutter/lines';
import { plainText } from '../utils/extract/plain-text';
import { readability } from '../utils/extract/readability';
import { unclobbered } from '../utils/extract/unclobbered';

const help = { secondOpinion: readability, tellLines: proseLines, plainText, unclobber: unclobbered };
export type Help = typeof help;

export default defineUnlistedScript(() => {
  (globalThis as { datelineHelp?: Help }).datelineHelp = help;
});
