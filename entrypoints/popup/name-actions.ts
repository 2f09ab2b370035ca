/** What the popup does with a name: mark and step through its mentions on the page, correct it for good. */
import type { Entity, NameCorrection, NameOfKind } from '../../utils/article';
import { t } from '../../utils/i18n';
import {
  applyNameCorrections,
  withNameCorrection,
  withoutNameCorrection,
} from '../../utils/library/name-corrections';
import type { Course } from './course';

/** Chooses a name and marks its mentions on the page, or with null chooses none and takes the marks away. */
export async function chooseName(course: Course, entity: Entity | null): Promise<void> {
  course.set({ chosen: entity, marked: null });
  await stepMention(course, entity, 0);
}

/** Goes to one of the mentions, round and round. */
export async function stepMention(
  { world, state, set, guard }: Course,
  entity: Entity | null,
  step: number,
): Promise<void> {
  const { tab, page } = state();
  if (!tab || !page?.article) return;
  const { text } = page.article;
  await guard(async () => {
    const marked = await world.markMentions(tab, { text, mentions: entity?.mentions ?? [], step });
    if (state().chosen === entity) set({ marked });
  });
}

/** Another name or kind, the same as another, or null for none: here, in what is saved, and in every article to come. */
export async function correctName(course: Course, entity: Entity, to: NameOfKind | null): Promise<void> {
  const { say, state } = course;
  const before = state().nameCorrections;
  const from = { name: entity.name, type: entity.type };
  const back = await keep(course, withNameCorrection(before, { from, to }));
  const undo = async () => {
    await back();
    await keep(course, before);
  };
  const words = to === null ? t('name_dropped', entity.name) : t('name_corrected', to.name);
  say(words, { label: t('undo'), run: () => void course.guard(undo) });
}

/** Takes back that a name is to be left out. */
export async function putNameBack(course: Course, { name, type }: Entity): Promise<void> {
  await keep(course, withoutNameCorrection(course.state().nameCorrections, { name, type }));
}

/** Keeps the corrections for good and shows the names with them; gives the way back in what is saved. */
async function keep(
  course: Course,
  nameCorrections: readonly NameCorrection[],
): Promise<() => Promise<void>> {
  const { world, state, set, guard, withLibrary } = course;
  const { annotations, found, held } = state();
  let back = async () => {};
  if (!annotations) return back;
  const corrected = { ...annotations, entities: applyNameCorrections(found, nameCorrections) };
  set({ nameCorrections, annotations: corrected });
  await chooseName(course, null);
  await guard(() => world.keepNameCorrections(nameCorrections));
  if (held) {
    await withLibrary(async (library) => {
      back = await library.correctNames(held.saved.key, nameCorrections);
    });
  }
  return back;
}
