/** What the popup does with the page: read it, hide and restore, date it, open it elsewhere. */
import { copiedWords } from '../../components/copy-items';
import { RestrictedPageError, TabGoneError } from '../../utils/article';
import { t } from '../../utils/i18n';
import { storyTitle } from '../../utils/library/stories/story-title';
import type { PageState } from '../../utils/messages';
import type { CopyForm } from '../../utils/transfer/copy';
import { annotate, type Course } from './course';
import { lookUp } from './library-actions';
import { articleOf, isOtherArticle, recordOf, withPage } from './state';
import type { ExportFormat, PopupTab } from './world';

export function start(course: Course): Promise<void> {
  const { world, set, guard } = course;
  return guard(async () => {
    const tab = await world.activeTab();
    if (!tab) throw new RestrictedPageError('The browser names no tab');
    set({ tab });
    world.hearChanges(tab, (page) => takePage(course, page));
    world.hearLoads(tab, () => void readAgain(course, tab));
    void world.glance(tab).then((glance) => {
      if (course.state().phase === 'opening') set({ glance });
    });
    takePage(course, await world.readPage(tab));
  });
}

/** The tab has loaded something: the same page, more of it, or another one, which may be closed to us. */
async function readAgain(course: Course, tab: PopupTab): Promise<void> {
  if (course.state().phase === 'opening') return; // the first reading waits for the page itself
  await course.guard(async () => {
    const page = await course.world.readPage(tab).catch((error: unknown) => {
      // The leave to read a tab ends with the page it was given for.
      throw error instanceof RestrictedPageError ? new TabGoneError('Another page', { cause: error }) : error;
    });
    takePage(course, page);
  });
}

function takePage(course: Course, page: PageState): void {
  const article = isOtherArticle(course.state(), page) ? page.article : null;
  // Before it is drawn: the engine is a thread of its own and need not wait for that.
  if (article) void annotate(course, article);
  course.set((state) => withPage(state, page));
  if (article) void lookUp(course, article);
}

export async function clean(course: Course, on: boolean): Promise<void> {
  const { tab } = course.state();
  if (tab) await course.guard(async () => takePage(course, await course.world.clean(tab, on)));
}

export async function setHidden(course: Course, ids: string[], hidden: boolean): Promise<void> {
  const { tab } = course.state();
  if (tab) await course.guard(async () => takePage(course, await course.world.setHidden(tab, ids, hidden)));
}

/** Sets the day of publication (ISO), or takes it back with null; dates in the text are worked out anew. */
export async function giveDate(course: Course, given: string | null): Promise<void> {
  const before = course.state().given;
  course.set({ given });
  if (given) course.say(t('date_given'), { label: t('undo'), run: () => void giveDate(course, before) });
  const article = articleOf(course.state());
  if (article) await annotate(course, article);
}

export async function copy({ world, state, say }: Course, as: CopyForm): Promise<void> {
  const record = recordOf(state(), world.now());
  if (!record) return;
  const copied = await world.copy(record, as);
  say(copiedWords(as, copied));
}

export async function exportAs({ world, state, say }: Course, format: ExportFormat): Promise<void> {
  const record = recordOf(state(), world.now());
  if (!record) return;
  const key = state().held?.saved.key;
  await world.download(record, format, async () =>
    key === undefined ? null : storyTitle((await (await world.library()).relate(key)).story),
  );
  say(t('downloaded'));
}

export async function openReader({ world, state }: Course): Promise<void> {
  const { tab, page, given } = state();
  if (tab && page?.article && world.canOpenReader(tab)) await world.openReader(tab, page.url, given);
}
