/** What the popup does with the library: look up, save, tag, trash, make room. */
import type { Article } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import { joinPart } from '../../utils/part-pages';
import { annotate, type Course } from './course';
import { articleOf, isSameArticle, saveKind, withHeld } from './state';
import type { Held, Kept, PopupLibrary } from './world';

/** Asks what the library holds of this article, and for the reader's own tags. */
export function lookUp(course: Course, article: Article): Promise<void> {
  const { state, set, world, withLibrary } = course;
  return withLibrary(async (library) => {
    const [held, own, earlier] = await Promise.all([
      library.find(article),
      library.ownTags(),
      library.findEarlier(article),
    ]);
    if (!isStillThere(course, article)) return;
    const { given, tab } = state();
    set((now) => withHeld({ ...now, own, earlier }, held));
    // Off as well: it may have been trashed elsewhere since the mark was set.
    if (tab) await world.showSaved(tab, held !== null);
    const dated = articleOf(state());
    if (dated && state().given !== given) await annotate(course, dated);
    void relate(course, library);
  });
}

/** Nobody waits for it, and without it nothing is missing but a line. */
async function relate({ state, set }: Course, library: PopupLibrary): Promise<void> {
  const key = state().held?.saved.key;
  if (key === undefined) return;
  const kin = await library.relate(key).catch(() => null);
  if (state().held?.saved.key === key) set({ kin });
}

export async function save(course: Course): Promise<void> {
  const { state, set, world, withLibrary } = course;
  const article = articleOf(state());
  const { saving, held, tags, tab } = state();
  if (!article || saving || !saveKind(state())) return;
  set({ saving: true });
  try {
    await withLibrary(async (library) => {
      const annotations = state().annotations ?? (await world.annotate(article));
      const whole = await library.whole(article);
      const link = tab ? await world.linkOpenedIn(tab) : null;
      const kept = await library.save(whole, whole === article ? annotations : await world.annotate(whole), {
        ...{ tags: [...tags], page: article, link },
      });
      if (!isStillThere(course, article)) return; // saved all the same; what is shown is another article now
      set((now) => ({ ...withHeld(now, kept.held), annotations, savedNow: true, full: null }));
      await tellSaved(course, kept, held);
      void relate(course, library);
      set({ own: await library.ownTags() });
    });
  } finally {
    set({ saving: false });
  }
}

/** Puts this page to the saved article that an earlier page of it began. */
export async function addToEarlier(course: Course): Promise<void> {
  const { state, set, say, world, withLibrary } = course;
  const article = articleOf(state());
  const { earlier, saving } = state();
  if (!article || !earlier || saving) return;
  set({ saving: true });
  try {
    await withLibrary(async (library) => {
      const whole = joinPart(earlier.article, article);
      const kept = await library.save(whole, await world.annotate(whole), { tags: [] });
      if (!isStillThere(course, article)) return;
      set({ earlier: kept.held.saved });
      const undo = async () => {
        if (!(await kept.undo())) return say(t('undo_failed'));
        if (isStillThere(course, article)) set({ earlier });
        say(t('save_undone'));
      };
      say(t('part_added'), { label: t('undo'), run: () => void withLibrary(undo) });
    });
  } finally {
    set({ saving: false });
  }
}

const SAVED_WORDS = { new: 'saved_new', unchanged: 'saved_same', 'new-version': 'saved_version' } as const;

function isStillThere({ state }: Course, article: Article | null): boolean {
  return isSameArticle(state().page?.article, article);
}

async function tellSaved(course: Course, kept: Kept, before: Held | null): Promise<void> {
  const { state, set, say, world, withLibrary } = course;
  const { tab, page } = state();
  const undo = () =>
    withLibrary(async () => {
      if (!(await kept.undo())) return say(t('undo_failed'));
      if (!isStillThere(course, page?.article ?? null)) return;
      // The tags stay in the field, to save with again.
      set((now) => ({ ...withHeld(now, before), tags: now.tags, savedNow: false }));
      if (tab) await world.showSaved(tab, before !== null);
      say(t('save_undone'));
    });
  say(t(SAVED_WORDS[kept.outcome]), { label: t('undo'), run: () => void undo() });
  if (tab) await world.showSaved(tab, true);
}

/** Tags of a saved article change at once; of another they wait for Save. */
export async function changeTag(course: Course, tag: string, add: boolean): Promise<void> {
  const { state, set, say, withLibrary } = course;
  const inField = (added: boolean) =>
    set((now) => {
      const others = now.tags.filter((other) => other !== tag);
      return { ...now, tags: added ? [...others, tag] : others };
    });
  inField(add);
  const key = state().held?.saved.key;
  if (key === undefined) return;
  await withLibrary(async (library) => {
    const restore = await library.setTags(key, add ? { add: [tag] } : { remove: [tag] });
    set({ own: await library.ownTags() });
    if (!restore) return;
    const undo = async () => {
      await restore();
      if (state().held?.saved.key === key) inField(!add);
      set({ own: await library.ownTags() });
    };
    say(plural('tagged', 1), { label: t('undo'), run: () => void withLibrary(undo) });
  });
}

export async function trash(course: Course): Promise<void> {
  const { state, set, say, world, withLibrary } = course;
  const { held, tab, page } = state();
  if (!held) return;
  const show = async (now: Held | null) => {
    if (!isStillThere(course, page?.article ?? null)) return;
    set((before) => withHeld(before, now));
    if (tab) await world.showSaved(tab, now !== null);
  };
  await withLibrary(async (library) => {
    const restore = await library.trash(held.saved.key);
    await show(null);
    if (!isStillThere(course, page?.article ?? null)) return;
    const undo = async () => {
      await restore();
      await show(held);
    };
    say(t('trashed'), { label: t('undo'), run: () => void withLibrary(undo) });
  });
}

export async function emptyTrash({ set, say, withLibrary }: Course): Promise<void> {
  await withLibrary(async (library) => {
    await library.emptyTrash();
    set({ full: null, panel: null });
    say(t('trash_emptied'));
  });
}
