import { expect, it } from 'vitest';
import type { SavedArticle } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import { quoteOf } from '../../utils/library/anchor';
import { makeArticle, makeSaved } from '../library/samples';
import { writeBackup } from '../transfer/backup-text';
import { giveFile, storedArticles, titlesIn } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

const DAY_MS = 24 * 60 * 60 * 1000;

/** `browser` in Firefox, `chrome` in Chromium; used only inside pages of ours. */
interface Extension {
  storage: { local: { set(items: object): Promise<void> } };
}

function saved(name: string, tags: string[], over: Partial<SavedArticle> = {}): SavedArticle {
  const url = `https://courier.example/${name.toLowerCase()}`;
  const text = `${name} has a first line.\n${name} has a second line, in which the harbour waits.`;
  return makeSaved({ article: makeArticle({ url, title: name, text }), key: url, tags, ...over });
}

function marked(name: string): SavedArticle {
  const one = saved(name, ['politics/europe']);
  const start = one.article.text.indexOf('the harbour waits');
  const position = { start, end: start + 'the harbour waits'.length };
  const highlight = {
    ...{ id: 'mark-1', quote: quoteOf(one.article.text, position), position, colour: 'green' as const },
    ...{ note: 'For whom?', createdAt: 5, updatedAt: 5 },
  };
  return { ...one, highlights: [highlight] };
}

const textOf = (view: View, selector: string) =>
  view.evaluate(
    (wanted) => document.querySelector<HTMLElement>(wanted)?.innerText.replace(/\s+/g, ' ') ?? '',
    selector,
  );

inBrowsers('order', (setting) => {
  it('keeps what is read, liked, marked, named and thrown away', { timeout: 180_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    const now = Date.now();
    const articles = [
      marked('Quays'),
      saved('Tides', ['politics', 'sea']),
      saved('Budget', ['Money']),
      saved('Lately', [], { trashedAt: now - 2 * DAY_MS }),
      saved('Long ago', [], { trashedAt: now - 31 * DAY_MS }),
    ].map((one, at) => ({ ...one, savedAt: 9_000 - at, updatedAt: 9_000 }));
    await giveFile(library, 'dateline.json', writeBackup(articles, { now: 1 }));
    await library.waitForText(t('import_undoable'));
    await library.click('dialog .btn.primary');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 3);

    // States, by the keyboard, and back.
    await library.press('j');
    await library.waitForText('For whom?');
    await library.press('f');
    await library.waitForText(plural('made_favourite', 1));
    await library.waitFor(() => document.querySelector('li.row .icon-star') !== null);
    await library.press('u');
    await library.waitForText(plural('marked_read', 1));
    await library.waitFor(() => document.querySelectorAll('li.row.unread').length === 2);
    await library.click('.toast button');
    await library.waitFor(() => document.querySelectorAll('li.row.unread').length === 3);

    // A note.
    await library.press('n');
    await library.fill('.note-field textarea', 'Ask the harbour master.');
    await library.click(`"${t('save')}"`);
    await library.waitForText(t('note_saved'));
    await library.waitFor(
      () => document.querySelector('.own-note')?.textContent === 'Ask the harbour master.',
    );

    // A tag of two levels gets another name, below and above, and its old one back.
    const sides = () => textOf(library, '.tag-tree');
    expect(await sides()).toContain('politics 2');
    await library.click('.tag-tree .nav');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 2);
    await library.click(`"${t('tag_edit', 'politics')}"`);
    await library.fill('dialog .input', 'world');
    await library.click('dialog .swatches label:last-of-type input');
    await library.click('dialog .btn.primary');
    await library.waitForText(t('tag_renamed', 'politics', 'world'));
    const tags = async () =>
      Object.fromEntries((await storedArticles(library)).map((one) => [one.title, one.tags]));
    expect(await tags()).toMatchObject({ Quays: ['world/europe'], Tides: ['world', 'sea'] });
    await library.waitFor(() => document.querySelector('.tag-tree .dot.teal') !== null);
    await library.click('.toast button');
    await library.waitFor(() => document.querySelector('.tag-tree .dot.teal') === null);
    expect(await tags()).toMatchObject({ Quays: ['politics/europe'], Tides: ['politics', 'sea'] });

    // Many at once: to the archive.
    await library.click(`.side a[href="?"]`);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 3);
    await library.click('li.row .box');
    await library.click(`"${t('select_all')}"`);
    await library.waitForText(plural('selected', 3));
    await library.click(`"${t('more')}"`);
    await library.click('.bulk [role=menuitem]:nth-of-type(5)');
    await library.waitForText(plural('archived_done', 3));
    await library.click(`.side a[href="?shelf=archived"]`);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 3);
    await library.click(`.side a[href="?shelf=highlighted"]`);
    await library.waitFor(() => document.querySelectorAll('li.row').length === 1);
    expect(await titlesIn(library)).toEqual(['Quays']);

    // What was thrown away long ago goes when the library is opened again, where the clock has run steadily for long.
    await library.evaluate(async () => {
      const world = globalThis as unknown as Record<'browser' | 'chrome', Extension | undefined>;
      const trashClock = { seenAt: Date.now(), notBefore: 0 };
      await (world.browser ?? world.chrome)!.storage.local.set({ trashClock });
    });
    await library.close();
    const again = await setting.browser.extensionPage('library.html?shelf=trash');
    await again.waitForText(t('trash_ages'));
    await again.waitFor(() => document.querySelectorAll('li.row').length === 1);
    expect(await titlesIn(again)).toEqual(['Lately']);
    expect(await storedArticles(again)).toHaveLength(4);
  });

  it('shows a marked passage in its text, and marks another', { timeout: 120_000 }, async () => {
    const library = await setting.browser.extensionPage('library.html?shelf=highlighted');
    await library.click('li.row h2 a');
    await library.waitForText('the harbour waits');
    await library.click(`"${t('highlight_go')}"`);
    const sizes = (view: View) =>
      view.evaluate(() => {
        const registry = (CSS as { highlights?: Map<string, { size: number }> }).highlights;
        return registry
          ? [registry.get('own-green')?.size ?? 0, registry.get('own-yellow')?.size ?? 0]
          : null;
      });
    await library.waitForText('has a first line');
    expect(await library.url()).toMatch(/#at=\d+-\d+$/);
    if (await sizes(library)) {
      await library.waitFor(() => {
        const registry = (CSS as unknown as { highlights: Map<string, { size: number }> }).highlights;
        return registry.get('own-green')?.size === 1;
      });
    }
    await library.evaluate(() => {
      const paragraph = document.querySelector('.article p')!.firstChild!;
      getSelection()!.setBaseAndExtent(paragraph, 0, paragraph, 5);
    });
    await library.press('h');
    await library.waitForText(t('highlighted'));
    if (await sizes(library)) {
      await library.waitFor(() => {
        const registry = (CSS as unknown as { highlights: Map<string, { size: number }> }).highlights;
        return registry.get('own-yellow')?.size === 1;
      });
    }
    await library.press('Escape');
    await library.waitFor(() => document.querySelectorAll('.hls li').length === 2);
    expect(await textOf(library, '.hls')).toMatch(/^Quays/);
  });

  it('copies of pictures are drawn anew, and what does not load says so', async () => {
    const page = await setting.browser.extensionPage('pictures.html');
    const ask = (address: string) =>
      page.waitFor(async (wanted) => {
        const { port1, port2 } = new MessageChannel();
        const answers = new Promise<unknown>((resolve) => {
          port1.onmessage = ({ data }) => {
            if (data === 'ready') port1.postMessage({ address: wanted });
            else resolve(data);
          };
        });
        postMessage('dateline:pictures', location.origin, [port2]);
        const answer = (await answers) as { mime: string; widthPx: number; bytes: ArrayBuffer } | string;
        return typeof answer === 'string'
          ? answer
          : `${answer.mime} ${answer.widthPx} ${answer.bytes.byteLength > 100}`;
      }, address);
    expect(await ask('/icon/128.png')).toMatch(/^image\/(?:png|jpeg) 128 true$/);
    expect(await ask('/icon/none.png')).toBe('unreachable');
  });
});
