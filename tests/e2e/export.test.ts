import { readFileSync, rmSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { EXPORT_FORMATS, type FormatId } from '../../utils/transfer/formats';
import { readBook } from '../transfer/epub-reader';
import { articlePage } from './pages';
import { exportLibrary, nextDownload, openPopup, savePage } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

inBrowsers('export', (setting) => {
  beforeAll(async () => {
    for (const title of ['Dyke breaks at Oberfeld', 'Ferry talks: "no" end in sight']) {
      const address = `http://aldermoor.example/${title.length}`;
      setting.server.serve(address, articlePage({ title }));
      await savePage(setting.browser, address);
    }
  });
  const openLibrary = async () => {
    const library = await setting.browser.extensionPage('library.html');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 2);
    return library;
  };
  const take = async (library: View, format: FormatId) => {
    await exportLibrary(library, format);
    const file = await nextDownload(setting.downloads);
    const content = readFileSync(file);
    rmSync(file);
    return { name: file.split(/[\\/]/).at(-1) ?? '', content };
  };
  const chosen = (library: View) =>
    library.waitFor(() => document.querySelector<HTMLSelectElement>('dialog select')?.value);

  it('gives a file in every format, under a name of its own', { timeout: 120_000 }, async () => {
    const library = await openLibrary();
    const names: string[] = [];
    for (const { id, extension, many } of EXPORT_FORMATS) {
      const { name, content } = await take(library, id);
      names.push(name);
      expect(content.length, id).toBeGreaterThan(40);
      expect(name, id).toMatch(many === 'zip' ? `-${id}.zip` : extension);
    }
    expect(new Set(names).size).toBe(EXPORT_FORMATS.length);
  });

  it('makes a book that can be read, and remembers the choice', { timeout: 60_000 }, async () => {
    const library = await openLibrary();
    const { content } = await take(library, 'epub');
    const book = readBook(new Uint8Array(content));
    expect(book.contents.map(({ title }) => title).sort()).toEqual([
      'Dyke breaks at Oberfeld',
      'Ferry talks: "no" end in sight',
    ]);
    const again = await openLibrary();
    await again.click('.searchbar .edged');
    expect(await chosen(again)).toBe('epub');
  });

  it('shows what a template makes, names a mistake, and keeps the template', {
    timeout: 60_000,
  }, async () => {
    const library = await openLibrary();
    await library.click('.searchbar .edged');
    await library.fill('dialog select', 'obsidian');
    await library.click('.template summary');
    await library.waitForText('tags: - "clippings"');
    const text = '---\nheadline: {{title}}\n---\n# Kept from {{site}}\n{{wrong}}';
    await library.fill('.template textarea', text);
    await library.waitForText(t('template_unknown', '{{wrong}}'));
    const state = await library.evaluate(() => [
      document.querySelector<HTMLButtonElement>('dialog .btn.primary')?.disabled,
      document.querySelector('.template textarea')?.getAttribute('aria-invalid'),
    ]);
    expect(state).toEqual([true, 'true']);
    await library.fill('.template textarea', text.replace('{{wrong}}', '{{content}}'));
    await library.waitForText('headline: "');
    await library.press('Escape');
    await library.waitFor(() => !document.querySelector('dialog'));
    const { content } = await take(await openLibrary(), 'obsidian');
    expect(content.length).toBeGreaterThan(100);
    const again = await openLibrary();
    await again.click('.searchbar .edged');
    await again.click('.template summary');
    expect(
      await again.waitFor(() => document.querySelector<HTMLTextAreaElement>('.template textarea')?.value),
    ).toContain('headline: {{title}}');
    await again.click(`"${t('template_reset')}"`);
    await again.waitForText('tags: - "clippings"');
  });

  it('goes to the clipboard as Markdown and as a citation', { timeout: 60_000 }, async () => {
    const page = await setting.browser.page('http://aldermoor.example/23');
    const popup = await openPopup(setting.browser, page);
    // What a browser without a screen lets a page copy differs; what we hand over does not.
    await popup.evaluate(() => {
      navigator.clipboard.writeText = async (text) => {
        document.documentElement.dataset.copied = text;
      };
    });
    const copied = async (what: 'copy_markdown' | 'copy_citation') => {
      await popup.evaluate(() => delete document.documentElement.dataset.copied);
      await popup.click(`"${t('popup_export')}"`);
      await popup.click(`"${t(what)}"`);
      return popup.waitFor(() => document.documentElement.dataset.copied);
    };
    expect(await copied('copy_markdown')).toMatch(/^# Dyke breaks at Oberfeld\n\n[^\n]+\n\n[^\n]/);
    await popup.waitForText(t('copied_markdown'));
    expect(await copied('copy_citation')).toMatch(
      /“Dyke breaks at Oberfeld.”.* http:\/\/aldermoor\.example\/23$/,
    );
  });

  it('comes from the popup too, as a book', { timeout: 60_000 }, async () => {
    const page = await setting.browser.page('http://aldermoor.example/23');
    const popup = await openPopup(setting.browser, page);
    await popup.click(`"${t('popup_export')}"`);
    await popup.click(`"${t('format_epub')}"`);
    const file = await nextDownload(setting.downloads);
    expect(readBook(new Uint8Array(readFileSync(file))).title).toBe('Dyke breaks at Oberfeld');
    rmSync(file);
  });
});
