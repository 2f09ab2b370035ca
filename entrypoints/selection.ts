/** Gives what is selected in a page, as HTML that has passed the one door; brought in when that is to be saved. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readGivenHtml } from '../utils/extract/given-html';
import { selectionHtml } from '../utils/extract/selection';
import { sanitise } from '../utils/html';

export default defineUnlistedScript(() => {
  const given = selectionHtml(document);
  return given === null ? null : readGivenHtml(sanitise(given, window), window);
});
