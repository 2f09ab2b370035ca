/** Brought into a page's isolated world beside the in-page script, on the few pages where that asks for it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { plainText } from '../utils/extract/plain-text';
import { readability } from '../utils/extract/readability';
import type { PlainText, SecondOpinion, Unclobber } from '../utils/extract/second-opinion';
import { unclobbered } from '../utils/extract/unclobbered';

export default defineUnlistedScript(() => {
  const world = globalThis as {
    datelineSecondOpinion?: SecondOpinion;
    datelinePlainText?: PlainText;
    datelineUnclobber?: Unclobber;
  };
  world.datelineSecondOpinion = readability;
  world.datelinePlainText = plainText;
  world.datelineUnclobber = unclobbered;
});
