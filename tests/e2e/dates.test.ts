/** Key dates in the popup and dates in the reader, as a person uses them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { t } from '../../utils/i18n';
import { articlePage } from './pages';
import { openPopup, save, storedArticles } from './product';
import { inBrowsers } from './setup';

const FILLER =
  'Traders sold bread, cheese and fish from carts along the river, as they had for a year. '.repeat(8);
const SENTENCE = 'The council will hold a public hearing on the new roof on 6 March 2025 in the guild house.';
const PARAGRAPHS = [
  'The town council of Aldermoor voted on Monday to rebuild the covered market that burned down.',
  ...Array.from({ length: 12 }, () => FILLER),
  `Nobody was hurt. ${SENTENCE} Speakers may enter their names at the door.`,
  FILLER,
];

inBrowsers('dates', (setting) => {
  const serve = (name: string) => {
    const address = `http://aldermoor.example/dates/${name}`;
    return setting.server.serve(
      address,
      articlePage({ title: `Aldermoor: ${name}`, paragraphs: PARAGRAPHS }),
    );
  };
  const files = (ending: string) =>
    existsSync(setting.downloads)
      ? readdirSync(setting.downloads).filter((name) => name.endsWith(ending))
      : [];
  const calendar = async () => {
    const end = performance.now() + 10_000;
    for (;;) {
      const [name] = files('.ics');
      const text = name ? readFileSync(join(setting.downloads, name), 'utf8') : '';
      if (text.includes('END:VCALENDAR')) return text;
      if (performance.now() > end) throw new Error('No calendar file came');
      await new Promise((done) => setTimeout(done, 60));
    }
  };

  it('leads from a key date to its sentence on the page, and marks it', async () => {
    await serve('shown');
    const page = await setting.browser.page('http://aldermoor.example/dates/shown');
    const popup = await openPopup(setting.browser, page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await popup.click('.date.ahead .plainlink, .date .plainlink');
    const shown = await page.waitFor(() => {
      const marked = CSS.highlights?.get('dateline-passage');
      const [range] = marked ? [...marked] : [];
      return range?.toString() || getSelection()?.toString();
    });
    expect(String(shown).replace(/\s+/g, ' ')).toContain('public hearing on the new roof');
    const isInView = () => {
      const paragraph = [...document.querySelectorAll('p')].find((p) =>
        p.innerText.includes('public hearing'),
      )!;
      const { top, bottom } = paragraph.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    };
    expect(await page.waitFor(isInView)).toBe(true);
    expect(
      await page.evaluate(() => document.querySelectorAll('[class*=dateline], [id*=dateline]').length),
    ).toBe(0);
  });

  it('keeps a date dropped, through saving, reopening and saving again, and out of the calendar', async () => {
    await serve('dropped');
    const address = 'http://aldermoor.example/dates/dropped';
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    const before = await popup.evaluate(() => document.querySelectorAll('.dates .date').length);
    expect(before).toBeGreaterThan(1);
    await popup.click('.date:last-child .menu button');
    await popup.click(`"${t('date_drop')}"`);
    await popup.waitForText(t('date_dropped'));
    const left = () => document.querySelectorAll('.dates .date').length;
    expect(await popup.evaluate(left)).toBe(before - 1);
    await save(popup);
    await popup.close();
    const again = await openPopup(setting.browser, page);
    await again.waitFor((count) => document.querySelectorAll('.dates .date').length === count, before - 1);
    await again.click(`[aria-label="${t('dates_to_calendar')}"]`);
    const file = await calendar();
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(file).toContain('DTSTART;VALUE=DATE:20250306');
    expect(file).toContain('DTEND;VALUE=DATE:20250307');
  });

  it('takes what was dropped into the library, saved by the shortcut too', async () => {
    const address = 'http://aldermoor.example/dates/shortcut';
    await serve('shortcut');
    const page = await setting.browser.page(address);
    const popup = await openPopup(setting.browser, page);
    await popup.click('.date:last-child .menu button');
    await popup.click(`"${t('date_drop')}"`);
    await popup.waitForText(t('date_dropped'));
    await popup.close();
    await setting.browser.pressShortcut(page, 'save');
    const library = await setting.browser.extensionPage('library.html');
    await library.waitForText('Aldermoor: shortcut');
    const held = await storedArticles(library);
    expect(held.find(({ key }) => key === address)?.corrections).toBeGreaterThan(0);
  });

  it('says in the reader what a date means, and lets it be corrected by keyboard', async () => {
    await serve('reader');
    const page = await setting.browser.page('http://aldermoor.example/dates/reader');
    const popup = await openPopup(setting.browser, page);
    await popup.click(`"${t('reader')}"`);
    const reader = await setting.browser.findPage('reader.html');
    await reader.waitFor(() => document.querySelectorAll('.date-spot').length >= 2);
    await reader.evaluate(() => document.querySelector<HTMLElement>('.date-spot')!.focus());
    await reader.waitFor(() => document.querySelector('.date-card') !== null);
    expect(await reader.evaluate(() => document.querySelector('.date-card')?.textContent)).toContain(
      'Monday',
    );
    await reader.press('End');
    await reader.waitForText('Mar 6, 2025');
    await reader.press('Enter');
    await reader.click(`"${t('date_correct')}"`);
    await reader.fill('.date-form input', '2025-03-07');
    await reader.click(`"${t('date_form_save')}"`);
    await reader.waitForText(t('date_corrected'));
    await reader.evaluate(() => [...document.querySelectorAll<HTMLElement>('.date-spot')].at(-1)!.focus());
    await reader.waitForText('Mar 7, 2025');
    await reader.press('Escape');
    expect(await reader.waitFor(() => document.querySelector('.date-card') === null)).toBe(true);
    // The correction was made for the page, so its popup knows it.
    const popupAgain = await openPopup(setting.browser, page);
    await popupAgain.waitFor(() => document.querySelector('time[datetime="2025-03-07"]') !== null);
  });

  it('follows the pointer in the reader', async () => {
    await serve('pointer');
    const page = await setting.browser.page('http://aldermoor.example/dates/pointer');
    const popup = await openPopup(setting.browser, page);
    await popup.click(`"${t('reader')}"`);
    const reader = await setting.browser.findPage('reader.html');
    await reader.waitFor(() => document.querySelectorAll('.date-spot').length >= 2);
    await reader.evaluate(() => {
      const { left, top, width, height } = document.querySelector('.date-spot')!.getBoundingClientRect();
      const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true };
      document.elementFromPoint(at.clientX, at.clientY)!.dispatchEvent(new PointerEvent('pointermove', at));
    });
    await reader.waitForText('Feb 10, 2025');
    await reader.evaluate(() => {
      document.querySelector('.article')!.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
    });
    await reader.waitFor(() => document.querySelector('.date-card') === null);
  });
});
