import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Blank } from '../../components/Blank';
import { DatelineError } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { findSaved } from '../../utils/library/articles';
import { type ReaderSource, readerAddress } from '../../utils/reader-address';
import { library } from './open-article';

/** Why there is nothing to read, and what can be done: open the page again, or read the saved copy. */
export function Failure({ error, source }: { error: Error | null; source: ReaderSource | null }) {
  const kept = error?.name === 'LinkOnlyError' && /^https?:/i.test(error.message) ? error.message : null;
  const url = source && 'url' in source ? source.url : null;
  const savedKey = useSavedKey(url);
  return (
    <Blank
      role="alert"
      title={titleOf(error)}
      actions={
        <>
          {savedKey && (
            <a class="btn primary" href={readerAddress({ key: savedKey })}>
              {t('reader_read_saved')}
            </a>
          )}
          {kept && (
            <a class="btn primary" href={kept}>
              {t('open_page')}
            </a>
          )}
          {url && (
            <a class={savedKey ? 'btn edged' : 'btn primary'} href={url}>
              {t('reader_open_again')}
            </a>
          )}
          <a class="btn edged" href={browser.runtime.getURL('/library.html')}>
            {t('library_open')}
          </a>
        </>
      }
    >
      <p>{wordsOf(error)}</p>
    </Blank>
  );
}

function titleOf(error: Error | null): string {
  if (error?.name === 'TabGoneError') return t('reader_gone_title');
  if (error?.name === 'LinkOnlyError') return t('link_only');
  if (error?.name === 'NotAnArticleError') return t('reader_no_article_title');
  return t('reader_cannot_title');
}

function wordsOf(error: Error | null): string {
  if (!error) return t('reader_no_address');
  if (error.name === 'LinkOnlyError') return t('link_only_words');
  if (error.name === 'NotInLibraryError') return t('reader_not_in_library');
  return error instanceof DatelineError ? tById(`error_${error.name}`) : t('reader_bug', error.message);
}

/** Key of the article saved under this address, if there is one to be read. */
function useSavedKey(url: string | null): string | null {
  const [key, setKey] = useState<string | null>(null);
  useEffect(() => {
    if (!url) return;
    library()
      .then((db) => findSaved(db, { url, canonicalUrl: url }))
      .then((found) => setKey(found?.trashedAt === null ? found.key : null), console.warn);
  }, [url]);
  return key;
}
