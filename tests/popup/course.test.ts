import { describe, expect, it, vi } from 'vitest';
import { createPopup } from '../../entrypoints/popup/controller';
import { LibraryError, QuotaError, RestrictedPageError, TabGoneError } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import { ANNOTATIONS, ARTICLE, fakeWorld, heldOf, pageOf, settle, TAB, UNDATED } from './world';

type Setting = ReturnType<typeof fakeWorld>;

async function opened(setting: Setting) {
  const popup = createPopup(setting.world);
  await popup.start();
  await settle();
  return popup;
}

describe('opening', () => {
  it('shows the article before names and library are there', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    setting.world.annotate = () => new Promise(() => {});
    setting.world.library = () => new Promise(() => {});
    const popup = await opened(setting);
    expect(popup.state()).toMatchObject({ phase: 'article', annotations: null, held: null });
  });

  it('shows title and date while the page is read', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const { title, lang, published } = ARTICLE;
    setting.world.glance = async () => ({ title, lang, published });
    let finish = () => {};
    setting.world.readPage = () =>
      new Promise((resolve) => {
        finish = () => resolve(pageOf(ARTICLE));
      });
    const popup = createPopup(setting.world);
    const started = popup.start();
    await settle();
    expect(popup.state()).toMatchObject({ phase: 'opening', glance: { title, published } });
    finish();
    await started;
    expect(popup.state()).toMatchObject({ phase: 'article', page: { article: ARTICLE } });
  });

  it('takes no glance that comes after the page', async () => {
    const setting = fakeWorld(pageOf(null));
    let glance: (found: { title: string; lang: null; published: null }) => void = () => {};
    setting.world.glance = () =>
      new Promise((resolve) => {
        glance = resolve;
      });
    const popup = await opened(setting);
    glance({ title: 'Late', lang: null, published: null });
    await settle();
    expect(popup.state()).toMatchObject({ phase: 'no-article', glance: null });
  });

  it('then finds names, own tags and nothing saved', async () => {
    const popup = await opened(fakeWorld(pageOf(ARTICLE)));
    expect(popup.state()).toMatchObject({
      annotations: ANNOTATIONS,
      held: null,
      tags: [],
      own: [{ tag: 'rivers' }],
    });
  });

  it('knows what is saved, and marks the tab', async () => {
    const setting = fakeWorld(pageOf(ARTICLE), { held: heldOf(ARTICLE) });
    const popup = await opened(setting);
    expect(popup.state().tags).toEqual(['rivers']);
    expect(setting.log).toContain('badge on');
  });

  it('takes the day the reader gave when saving, and works dates out with it', async () => {
    const published = { value: '2023-03-06', source: 'given', certain: true } as const;
    const setting = fakeWorld(pageOf(UNDATED), { held: heldOf({ ...UNDATED, published }) });
    const popup = await opened(setting);
    expect(popup.state().given).toBe('2023-03-06');
    expect(setting.log.filter((line) => !line.startsWith('relate')).at(-1)).toBe('annotate 2023-03-06');
  });

  it.each([
    ['a page that is kept from extensions', new RestrictedPageError('no'), 'restricted'],
    ['a tab that is gone', new TabGoneError('no'), 'gone'],
  ])('has a state for %s', async (_name, error, phase) => {
    expect((await opened(fakeWorld(error))).state().phase).toBe(phase);
  });

  it('has a state for a page without an article, and leaves the library alone', async () => {
    const setting = fakeWorld(pageOf(null, { headlineCount: 42 }));
    expect((await opened(setting)).state().phase).toBe('no-article');
    expect(setting.log).toEqual([]);
  });

  it('lets a bug surface', async () => {
    const popup = createPopup(fakeWorld(new TypeError('bug')).world);
    await expect(popup.start()).rejects.toThrow('bug');
  });

  it('shows the article all the same when the library cannot be opened', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    setting.world.library = async () => {
      throw new LibraryError('no');
    };
    expect((await opened(setting)).state()).toMatchObject({ phase: 'article', libraryError: 'LibraryError' });
  });
});

describe('a page that changes', () => {
  it('updates the ledger, and begins nothing anew for the same article', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await opened(setting);
    await popup.addTag('water');
    setting.log.length = 0;
    setting.tell(pageOf(structuredClone(ARTICLE), { ledger: [] }));
    await settle();
    expect(popup.state()).toMatchObject({ page: { ledger: [] }, annotations: ANNOTATIONS, tags: ['water'] });
    expect(setting.log).toEqual([]);
  });

  it('begins anew for another article', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await opened(setting);
    await popup.addTag('water');
    setting.log.length = 0;
    setting.tell(
      pageOf({ ...ARTICLE, url: 'https://www.aldermoor.example/next', title: 'Next', text: 'Next.' }),
    );
    expect(popup.state()).toMatchObject({ annotations: null, tags: [] });
    await settle();
    expect(setting.log).toEqual(['annotate 2025-04-03', 'badge off']);
  });

  it('drops names that come for the article before', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const answers: Array<() => void> = [];
    setting.world.annotate = (article) =>
      new Promise((resolve) => answers.push(() => resolve({ ...ANNOTATIONS, engine: article.title })));
    const popup = await opened(setting);
    setting.tell(pageOf({ ...ARTICLE, title: 'Next', text: 'Next.' }));
    answers[1]?.();
    await settle();
    answers[0]?.();
    await settle();
    expect(popup.state().annotations?.engine).toBe('Next');
  });

  it('cleans, shows and restores through the page', async () => {
    const popup = await opened(fakeWorld(pageOf(ARTICLE)));
    await popup.setHidden(['a'], false);
    expect(popup.state().page?.ledger.map(({ hidden }) => hidden)).toEqual([false, true]);
    await popup.clean(false);
    expect(popup.state().page?.cleaning).toBe(false);
    expect(popup.state().annotations).toBe(ANNOTATIONS);
  });
});

describe('saving', () => {
  it('saves with the tags chosen before, and takes it back', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await opened(setting);
    await popup.addTag('water');
    await popup.addTag('talks');
    await popup.removeTag('water');
    await popup.save();
    expect(setting.log).toContain('save 2025-04-03 [talks]');
    expect(popup.state()).toMatchObject({ savedNow: true, toast: { text: 'Saved' } });
    popup.state().toast?.action?.run();
    await settle();
    expect(setting.log.slice(-2)).toEqual(['undo save', 'badge off']);
    expect(popup.state()).toMatchObject({ held: null, savedNow: false, tags: ['talks'] });
  });

  it('does nothing when all of it is saved', async () => {
    const setting = fakeWorld(pageOf(ARTICLE), { held: heldOf(ARTICLE) });
    const popup = await opened(setting);
    await popup.save();
    expect(setting.log.filter((line) => line.startsWith('save'))).toEqual([]);
  });

  it('saves a changed page as a version, and goes back to what was held', async () => {
    const held = heldOf(ARTICLE, { changed: true });
    const popup = await opened(fakeWorld(pageOf({ ...ARTICLE, text: 'Other.' }), { held }));
    await popup.save();
    expect(popup.state().held?.changed).toBe(false);
    popup.state().toast?.action?.run();
    await settle();
    expect(popup.state().held).toBe(held);
  });

  it('says so when there was nothing left to take back', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const { save } = setting.library;
    setting.library.save = async (...input) => ({ ...(await save(...input)), undo: async () => false });
    const popup = await opened(setting);
    await popup.save();
    popup.state().toast?.action?.run();
    await settle();
    expect(popup.state().held).not.toBeNull();
    expect(popup.state().toast?.text).toBe('Nothing was taken back: it was saved again since.');
  });

  it('tells when the disk is full, with what the trash holds, and can try again', async () => {
    const setting = fakeWorld(pageOf(ARTICLE), { failing: new QuotaError('full') });
    const popup = await opened(setting);
    await popup.save();
    expect(popup.state()).toMatchObject({ phase: 'article', saving: false, full: { count: 2, bytes: 5000 } });
    await popup.emptyTrash();
    expect(setting.log.at(-1)).toBe('empty trash');
    expect(popup.state().full).toBeNull();
  });

  it('waits for names if Save is pressed before they are there', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = createPopup(setting.world);
    await popup.start();
    await popup.save();
    expect(setting.log.filter((line) => line.startsWith('save'))).toHaveLength(1);
    expect(popup.state().annotations).toBe(ANNOTATIONS);
  });

  it('changes the tags of a saved article at once', async () => {
    const setting = fakeWorld(pageOf(ARTICLE), { held: heldOf(ARTICLE) });
    const popup = await opened(setting);
    await popup.addTag('water');
    await popup.removeTag('rivers');
    expect(setting.log.slice(-2)).toEqual(['tags +water -', 'tags + -rivers']);
    expect(popup.state().tags).toEqual(['water']);
  });

  it('saves in the place of the link that the library has opened', async () => {
    const setting = fakeWorld(pageOf(ARTICLE), { link: 'https://go.example/x' });
    const popup = await opened(setting);
    await popup.save();
    expect(setting.log.filter((line) => line.startsWith('save'))).toEqual([
      expect.stringMatching(/ in https:\/\/go\.example\/x$/),
    ]);
  });

  it('takes changes of tags back, the last first, after their toast as well', async () => {
    const setting = fakeWorld(pageOf(ARTICLE), { held: heldOf(ARTICLE) });
    const popup = await opened(setting);
    const before = popup.state().tags;
    await popup.addTag('water');
    expect(popup.state().toast).toMatchObject({ text: plural('tagged', 1), action: { label: t('undo') } });
    await popup.removeTag('rivers');
    popup.closeToast();
    expect(popup.undo()).toBe(true);
    await vi.waitFor(() => expect(popup.state().tags).toEqual(['water', 'rivers']));
    expect(popup.undo()).toBe(true);
    await vi.waitFor(() => expect(popup.state().tags).toEqual(before));
    expect(setting.log.filter((line) => line === 'undo tags')).toHaveLength(2);
    expect(popup.undo()).toBe(false);
  });

  it('moves to the trash and back', async () => {
    const setting = fakeWorld(pageOf(ARTICLE), { held: heldOf(ARTICLE) });
    const popup = await opened(setting);
    await popup.trash();
    expect(popup.state().held).toBeNull();
    popup.state().toast?.action?.run();
    await settle();
    expect(popup.state().held).not.toBeNull();
    expect(setting.log.slice(-4)).toEqual(['trash', 'badge off', 'restore', 'badge on']);
  });
});

describe('an article without a date', () => {
  it('is dated by the reader, worked out anew, saved so, and undone', async () => {
    const setting = fakeWorld(pageOf(UNDATED));
    const popup = await opened(setting);
    await popup.giveDate('2023-03-06');
    expect(setting.log.at(-1)).toBe('annotate 2023-03-06');
    const { toast } = popup.state();
    await popup.save();
    expect(setting.log).toContain('save 2023-03-06 []');
    toast?.action?.run();
    await settle();
    expect(popup.state().given).toBeNull();
  });

  it('can be saved as it is', async () => {
    const setting = fakeWorld(pageOf(UNDATED));
    await (await opened(setting)).save();
    expect(setting.log).toContain('save undated []');
  });
});

describe('ways out', () => {
  it('tells the file which story the saved article is in, if it asks', async () => {
    const story = {
      ...{ id: 's1', title: 'The harbour review', named: false, pinned: false, subject: 's1' },
      ...{ count: 3, firstDay: '2025-04-01', lastDay: '2025-04-03' },
    };
    const told: Array<string | null> = [];
    const asking = async (options: Parameters<typeof fakeWorld>[1]) => {
      const setting = fakeWorld(pageOf(ARTICLE), options);
      setting.world.download = async (_saved, _format, storyOf) => void told.push(await storyOf());
      await (await opened(setting)).exportAs('obsidian');
    };
    const kin = { story, copies: [], related: [] };
    await asking({ held: heldOf(ARTICLE), kin });
    // It stands alone; it is not saved.
    await asking({ held: heldOf(ARTICLE), kin: { ...kin, story: { ...story, count: 1 } } });
    await asking({ kin });
    expect(told).toEqual(['The harbour review', null, null]);
  });

  it('writes the article with the given date to a file, without saving it', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await opened(setting);
    await popup.exportAs('obsidian');
    await popup.copy('markdown');
    await popup.copy('citation');
    expect(setting.log.slice(-3)).toEqual([
      `download obsidian ${ARTICLE.title}`,
      `copy markdown ${ARTICLE.title}`,
      `copy citation ${ARTICLE.title}`,
    ]);
    expect(popup.state().toast?.text).toBe('Citation copied');
    expect(popup.state().held).toBeNull();
  });

  it('says so when the browser does not let it copy', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    setting.world.copy = async () => false;
    const popup = await opened(setting);
    await popup.copy('markdown');
    expect(popup.state().toast?.text).toBe(
      'The browser did not let Dateline copy. Save it as a file instead.',
    );
  });

  it('opens the reader on the page, where the browser can', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await opened(setting);
    await popup.openReader();
    setting.world.canOpenReader = () => false;
    await popup.openReader();
    expect(setting.log.filter((line) => line.startsWith('reader'))).toEqual([`reader ${TAB.url}`]);
  });
});

describe('a tab that loads something while the popup is open', () => {
  const NEXT = { ...ARTICLE, url: 'https://www.aldermoor.example/next', title: 'Next', text: 'Next.' };

  it('shows the new page, without the words about the one before', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await opened(setting);
    await popup.save();
    setting.world.readPage = async () => pageOf(NEXT);
    setting.load();
    await settle();
    expect(popup.state()).toMatchObject({ page: { article: NEXT }, held: null, toast: null });
  });

  it('reads a page that had no article again once it has loaded', async () => {
    const setting = fakeWorld(pageOf(null));
    const popup = await opened(setting);
    setting.world.readPage = async () => pageOf(ARTICLE);
    setting.load();
    await settle();
    expect(popup.state().phase).toBe('article');
  });

  it('says that the page moved on where the new one is closed to us, and comes back with the page', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await opened(setting);
    setting.world.readPage = async () => {
      throw new RestrictedPageError('no leave');
    };
    setting.load();
    await settle();
    expect(popup.state().phase).toBe('gone');
    await popup.start();
    expect(popup.state().phase).toBe('gone');
    setting.world.readPage = async () => pageOf(ARTICLE);
    setting.load();
    await settle();
    expect(popup.state().phase).toBe('article');
  });

  it('does not take the new page for saved when the one before is still being saved', async () => {
    const setting = fakeWorld(pageOf(ARTICLE));
    const popup = await opened(setting);
    const { save } = setting.library;
    let finish = () => {};
    setting.library.save = async (...given) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return save(...given);
    };
    const saved = popup.save();
    await settle();
    setting.tell(pageOf(NEXT));
    finish();
    await saved;
    expect(setting.log).toContain('save 2025-04-03 []');
    expect(setting.log).not.toContain('badge on');
    expect(popup.state()).toMatchObject({ held: null, savedNow: false, saving: false });
  });
});

it('gives the reader the day that was chosen', async () => {
  const setting = fakeWorld(pageOf(UNDATED));
  const popup = await opened(setting);
  await popup.giveDate('2023-03-06');
  await popup.openReader();
  expect(setting.log.at(-1)).toBe(`reader ${TAB.url} 2023-03-06`);
});
