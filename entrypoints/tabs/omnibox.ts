/** The library from the address bar: the keyword, a space, and words. Firefox for Android has none. */
import { browser } from 'wxt/browser';
import { t } from '../../utils/i18n';
import { openLibrary } from '../../utils/library/database';
import { titlesWith } from '../../utils/library/titles';
import { readerAddress } from '../../utils/reader-address';

const MOST = 6;

export function answerOmnibox(): void {
  const { omnibox } = browser;
  if (!omnibox) return;
  let latest = '';
  omnibox.onInputStarted.addListener(() =>
    omnibox.setDefaultSuggestion({ description: t('omnibox_search') }),
  );
  omnibox.onInputChanged.addListener((text, suggest) => {
    latest = text;
    void suggestions(text).then((found) => {
      if (latest === text) suggest(found);
    }, console.warn);
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    const url = text.startsWith(browser.runtime.getURL('/reader.html')) ? text : librarySearch(text);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

async function suggestions(text: string) {
  if (text.trim() === '') return [];
  const db = await openLibrary();
  try {
    const found = await titlesWith(db, text, { most: MOST });
    return found.map(({ key, title, site }) => ({
      content: readerAddress({ key }),
      description: described(site ? t('omnibox_entry', title, site) : title),
    }));
  } finally {
    db.close();
  }
}

/** Chrome reads descriptions as XML, Firefox as text. */
function described(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function librarySearch(text: string): string {
  return browser.runtime.getURL(`/library.html?${new URLSearchParams({ q: text.trim() })}`);
}
