/** Brought into a page's isolated world beside the in-page script, on the few pages where that asks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readability } from '../utils/extract/readability';
import type { SecondOpinion } from '../utils/extract/second-opinion';

export default defineUnlistedScript(() => {
  (globalThis as { datelineSecondOpinion?: SecondOpinion }).datelineSecondOpinion = readability;
});
