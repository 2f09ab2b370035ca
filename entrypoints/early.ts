/**
 * Runs at the start of every page of a site that the reader wants always cleaned, and only there: registered when the
 * browser has been asked and has said yes (utils/permissions.ts). Light, since it is there whether or not the page is an article.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../utils/messages';

export default defineUnlistedScript(() => {
  const ask = (name: 'early' | 'cleanNow') => {
    askBackground(name).catch(() => {
      // The extension was updated or switched off meanwhile: the page stays as it is.
    });
  };
  ask('early');
  if (document.readyState === 'loading')
    addEventListener('DOMContentLoaded', () => ask('cleanNow'), { once: true });
  else ask('cleanNow');
});
