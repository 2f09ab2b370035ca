/**
 * Runs in a page when the popup opens, before the in-page script and a third of its size: its outcome is the glance.
 * With the whole script to be parsed first, title and date would come later.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { glanceAt } from '../utils/extract/glance';

export default defineUnlistedScript(() => glanceAt(document, location.href));
