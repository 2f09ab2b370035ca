/** What the popup does with a key date: show it on the page, correct or drop it, put it into a calendar. */
import type { Annotations, DateCorrection, KeyDate } from '../../utils/article';
import { t } from '../../utils/i18n';
import { withCorrection } from '../../utils/library/date-corrections';
import type { Course } from './course';
import { articleOf, recordOf } from './state';

/** So much of a sentence is enough to find it, in UTF-16 units, where its other words were written otherwise. */
const ENOUGH = 60;

/** Scrolls the page to the sentence of a date, and marks it. */
export async function showDate({ world, state, say, guard }: Course, date: KeyDate): Promise<void> {
  const { tab, page } = state();
  if (!tab || !page?.article) return;
  const sentence = page.article.text.slice(date.sentence.start, date.sentence.end);
  const wanted = [sentence, sentence.slice(0, ENOUGH), sentence.slice(-ENOUGH)];
  await guard(async () => {
    if (!(await world.showPassage(tab, wanted))) say(t('date_show_failed'));
  });
}

/** Gives a date another value (TIMEX3), or with null takes it out: in what is saved as well, and for good. */
export async function correctDate(course: Course, date: KeyDate, value: string | null): Promise<void> {
  const { state, say } = course;
  const { annotations, corrections } = state();
  const article = articleOf(state());
  if (!article || !annotations) return;
  const after = withCorrection(article, annotations, { expressions: date.expressions, value });
  const back = await keep(course, after, after.corrections ?? []);
  const undo = async () => {
    await back();
    await keep(course, annotations, corrections);
  };
  say(t(value === null ? 'date_dropped' : 'date_corrected'), {
    label: t('undo'),
    run: () => void course.guard(undo),
  });
}

/** Shows annotations and keeps their corrections where the article is kept; gives the way back there. */
async function keep(
  { world, state, set, withLibrary }: Course,
  annotations: Annotations,
  corrections: readonly DateCorrection[],
): Promise<() => Promise<void>> {
  const { held } = state();
  const article = articleOf(state());
  let back = async () => {};
  if (held) {
    set({ annotations, held: { ...held, saved: { ...held.saved, annotations } } });
    await withLibrary(async (library) => {
      back = await library.correctDates(held.saved.key, corrections);
    });
  } else {
    set({ annotations, corrections });
    if (article) await world.keepCorrections(article, corrections);
  }
  return back;
}

/** Downloads one date, or all, as a calendar file. */
export async function toCalendar({ world, state, say }: Course, date: KeyDate | null): Promise<void> {
  const record = recordOf(state(), world.now());
  if (!record) return;
  const { annotations } = record;
  await world.download(
    date ? { ...record, annotations: { ...annotations, keyDates: [date] } } : record,
    'calendar',
    async () => null,
  );
  say(t('downloaded'));
}
