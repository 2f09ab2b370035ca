/** The reader, where the library that holds its article does not open. */
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Failure } from '../../entrypoints/reader/Failure';
import { openArticle } from '../../entrypoints/reader/open-article';
import { t } from '../../utils/i18n';
import { useScreen } from './dom';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getURL: (path: string) => `ext:${path}` } } }));

const screen = useScreen();

afterEach(() => {
  vi.restoreAllMocks();
});

it('says why in plain words, leads to the library, and opens it the next time', async () => {
  const opened = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error', 'UnknownError');
  });
  const source = { key: 'https://courier.example/1' };
  const error = await openArticle(source).catch((reason: Error) => reason);
  await act(async () => screen.draw(<Failure error={error as Error} source={source} />));
  expect(screen.root.textContent).toContain(t('reader_cannot_title'));
  expect(screen.root.textContent).toContain(t('error_LibraryError'));
  expect(screen.find<HTMLAnchorElement>('a').textContent).toBe(t('library_open'));
  opened.mockRestore();
  // The refusal is not remembered: now the library answers, and has no such article.
  await expect(openArticle(source)).rejects.toThrow(source.key);
});
