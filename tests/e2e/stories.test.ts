import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { makeSaved } from '../library/samples';
import { annotationsOf, articleOf, FAIR, FLOOD, type Told } from '../library/story-samples';
import { writeBackup } from '../transfer/backup-text';
import { giveFile, nextDownload } from './product';
import { inBrowsers } from './setup';
import type { View } from './view';

const SENTENCE =
  'The Lenna Water Board says that the gap is closed for now and that its pumps run day and night.';
const GAZETTE: Told = {
  ...FLOOD[2],
  dates: [{ value: '2026-05-20', what: 'Pumps stop', sentence: SENTENCE, upcoming: true }],
};

const saved = [FLOOD[0], FLOOD[1], GAZETTE, FAIR].map((told) => {
  const at = Date.parse(told.published!);
  const article = articleOf(told);
  return makeSaved({
    ...{ article, annotations: annotationsOf(told), tags: [], savedAt: at, textSavedAt: at, updatedAt: at },
  });
});

const titleIn = (library: View) =>
  library.evaluate(() => document.querySelector('.story-page h1')?.textContent ?? '');

inBrowsers('stories', (setting) => {
  it('are grouped, shown on a timeline, renamed, exported, and lead to names and sentences', {
    timeout: 120_000,
  }, async () => {
    const library = await setting.browser.extensionPage('library.html');
    await giveFile(library, 'dateline.json', writeBackup(saved, { now: 1 }));
    await library.waitForText(t('import_undoable'));
    await library.click('dialog .btn.primary');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 4);

    // The whole library on one axis.
    await library.click(`"${t('timeline')}"`);
    await library.waitFor(() => document.querySelectorAll('.tl-name').length === 3);
    expect(await library.evaluate(() => location.search)).toBe('?view=timeline');

    // A story has come of the three; what has nothing to do with them is left out.
    await library.waitFor(
      () => document.querySelector('.side a[href="?view=stories"] .n')?.textContent === '1',
    );
    await library.click('.side a[href="?view=stories"]');
    await library.click('.story-item a');
    await library.waitFor(() => document.querySelectorAll('.story-articles li').length === 3);
    await library.waitForText(t('story_differences'));

    // Renamed, and back.
    const before = await titleIn(library);
    await library.click(`.story-top [title="${t('story_rename')}"]`);
    await library.fill('dialog input', 'The dyke at Oberfeld');
    await library.click('dialog .btn.primary');
    await library.waitFor(
      () => document.querySelector('.story-page h1')?.textContent === 'The dyke at Oberfeld',
    );
    await library.click(`"${t('undo')}"`);
    await library.waitFor((title) => document.querySelector('.story-page h1')?.textContent === title, before);

    // Taken along as a page of its own.
    await library.click(`"${t('story_export')}"`);
    await library.click('.story-top [role=menuitem]');
    const file = await nextDownload(setting.downloads);
    const page = readFileSync(file, 'utf8');
    expect(page).toContain('<svg');
    expect(page).toContain('Pumps stop');

    // A name leads to all that is known of it.
    await library.click('.story-why a[href*="halvorsen"]');
    await library.waitFor(() => document.querySelector('.name-page h1')?.textContent === 'Ines Halvorsen');
    await library.waitFor(() => document.querySelectorAll('.story-articles li').length === 3);
    await library.press('Escape');
    await library.waitFor(() => document.querySelectorAll('li.row').length === 4);

    // A date leads to its sentence.
    await library.click(`"${t('timeline')}"`);
    await library.waitFor(() => !!document.querySelector('.tl-mark[aria-label*="Pumps stop"]'));
    await library.evaluate(() =>
      document
        .querySelector('.tl-mark[aria-label*="Pumps stop"]')!
        .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
    );
    await library.waitForText('Oberfeld counts the damage');
    await library.waitFor(() => /^#at=\d+-\d+$/.test(location.hash));
  });
});
