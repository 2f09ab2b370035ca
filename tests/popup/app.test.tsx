import { describe, expect, it } from 'vitest';
import { App } from '../../entrypoints/popup/App';
import { createPopup } from '../../entrypoints/popup/controller';
import { LibraryError } from '../../utils/article';
import { t } from '../../utils/i18n';
import { useScreen } from '../components/dom';
import { ARTICLE, fakeWorld, heldOf, pageOf, settle, UNDATED } from './world';

describe('popup', () => {
  const screen = useScreen();
  async function open(setting: ReturnType<typeof fakeWorld>) {
    const popup = createPopup(setting.world);
    screen.draw(<App popup={popup} />);
    await popup.start();
    await settle();
    screen.draw(<App popup={popup} />);
    return popup;
  }
  const focused = () => screen.root.ownerDocument.activeElement;
  const redraw = async (popup: Awaited<ReturnType<typeof open>>) => {
    await settle();
    screen.draw(<App popup={popup} />);
  };

  it('opens with the focus on Save', async () => {
    await open(fakeWorld(pageOf(ARTICLE)));
    expect(screen.texts('h1')).toEqual([ARTICLE.title]);
    expect(focused()).toBe(screen.button('Save'));
  });

  it('opens on the first question where there is no date; an answer dates the article', async () => {
    const setting = fakeWorld(pageOf(UNDATED));
    const popup = await open(setting);
    expect(focused()?.textContent).toBe('2023');
    expect(screen.texts('.notice p')).toEqual(['The dateline says March 6. That fits 2023 or 2017.']);
    screen.click(screen.button('2023'));
    await redraw(popup);
    expect(screen.all('.notice')).toEqual([]);
    expect(screen.find('header time').textContent).toBe('Mon, Mar 6, 2023');
  });

  it('shows the article and says so where the library cannot be opened; Save tries again', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const { library } = setting.world;
    setting.world.library = async () => {
      throw new LibraryError('no');
    };
    const popup = await open(setting);
    expect(screen.texts('h1')).toEqual([ARTICLE.title]);
    expect(screen.root.textContent).toContain(t('error_LibraryError'));
    screen.click(screen.button('Save'));
    await redraw(popup);
    expect(popup.state().held).toBeNull();
    expect(screen.root.textContent).toContain(t('error_LibraryError'));
    setting.world.library = library;
    screen.click(screen.button('Save'));
    await redraw(popup);
    expect(setting.log).toContain('save 2025-04-03 []');
    expect(screen.root.textContent).not.toContain(t('error_LibraryError'));
  });

  it('acts on keys, but not on those typed into the tag field', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await open(setting);
    screen.press('w');
    expect(screen.texts('h2')[0]).toBe('2 hidden');
    screen.press('w');
    screen.press('t');
    expect(focused()).toBe(screen.find('.tag-input input'));
    screen.press('s');
    screen.press('r');
    expect(setting.log.filter((line) => /^(save|reader)/.test(line))).toEqual([]);
    (focused() as HTMLElement).blur();
    screen.press('s');
    await redraw(popup);
    expect(setting.log).toContain('save 2025-04-03 []');
    expect(screen.texts('.toast span')).toEqual(['Saved']);
  });

  it('always cleans a site, and hands over to the page what was missed', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await open(setting);
    screen.press('w');
    await redraw(popup);
    const always = screen.find('.ledger-foot input[role=switch]') as HTMLInputElement;
    expect([always.getAttribute('aria-label'), always.checked]).toEqual([
      'Always clean www.aldermoor.example',
      false,
    ]);
    screen.click(always);
    await redraw(popup);
    expect((screen.find('.ledger-foot input[role=switch]') as HTMLInputElement).checked).toBe(true);
    screen.click(screen.button('Something else in the way? Choose it'));
    await redraw(popup);
    expect(setting.log.slice(-2)).toEqual(['always www.aldermoor.example true', 'pick']);
  });

  it('tells after a save whose text the article has and which story it is in, with the way there', async () => {
    const setting = fakeWorld(pageOf(ARTICLE), {
      kin: {
        story: {
          ...{ id: 's1', title: 'Dyke breaks', named: false, pinned: false, count: 4, subject: 's1' },
          ...{ firstDay: '2025-04-01', lastDay: '2025-04-03' },
        },
        copies: [
          {
            ...{ articleId: ARTICLE.canonicalUrl, otherId: 'https://courier.example/dyke' },
            ...{ similarity: 0.92, containment: 0.97, agency: 'Northwire' },
            ...{ title: 'Dyke breaks at Oberfeld', source: 'The Courier' },
          },
        ],
        related: [],
      },
    });
    const popup = await open(setting);
    expect(screen.all('.kin')).toEqual([]);
    screen.press('s');
    await redraw(popup);
    expect(screen.texts('.kin li')).toEqual([
      'The same text as Dyke breaks at Oberfeld (92%). The Courier from Northwire',
      'Part of the story Dyke breaks (4 articles).',
    ]);
    expect(screen.all('.kin a').map((link) => link.getAttribute('href'))).toEqual([
      'library.html?open=https%3A%2F%2Fcourier.example%2Fdyke',
      'library.html?view=story&of=s1',
    ]);
    // The save was told of first.
    expect(setting.log.findIndex((line) => line.startsWith('save'))).toBeLessThan(
      setting.log.findIndex((line) => line.startsWith('relate')),
    );
  });

  it('leaves Enter on a button to the button, and letters with Ctrl to the browser', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    await open(setting);
    screen.button('Reader').focus();
    expect(screen.press('Enter')).toBe(true);
    expect(screen.press('s', { ctrlKey: true })).toBe(true);
    await settle();
    expect(setting.log.filter((line) => line.startsWith('save'))).toEqual([]);
  });

  it('gives the focus back when the ledger closes', async () => {
    await open(fakeWorld(pageOf(ARTICLE)));
    screen.click(screen.button('What, and why'));
    expect(focused()).toBe(screen.find('.ledger h2'));
    expect(screen.press('Escape')).toBe(false);
    expect(focused()).toBe(screen.button('What, and why'));
    expect(screen.press('Escape')).toBe(true);
  });

  it('offers to save again only what has changed', async () => {
    await open(fakeWorld(pageOf(ARTICLE), { held: heldOf(ARTICLE) }));
    expect(screen.all('.primary')).toEqual([]);
    expect(screen.button('Move to trash')).toBeTruthy();
  });

  it('says that names are for English so far, and guesses none', async () => {
    await open(fakeWorld(pageOf({ ...ARTICLE, lang: 'ur' })));
    expect(screen.find('.scroll').textContent).toContain('Names are recognised in English so far.');
    expect(screen.all('.entity')).toEqual([]);
    expect(screen.all('.date')).toHaveLength(1);
    expect(screen.find('h1').getAttribute('dir')).toBe('auto');
  });
});
