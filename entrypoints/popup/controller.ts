/** The popup as its views see it: a state, and what can be done. Draws nothing; reaches the world only through `World`. */
import type { Entity, KeyDate, NameOfKind } from '../../utils/article';
import type { CopyForm } from '../../utils/transfer/copy';
import { createCourse } from './course';
import { correctDate, showDate, toCalendar } from './date-actions';
import { addToEarlier, changeTag, emptyTrash, save, trash } from './library-actions';
import { chooseName, correctName, putNameBack, stepMention } from './name-actions';
import { clean, copy, exportAs, giveDate, openReader, setHidden, start } from './page-actions';
import { alwaysClean, lookAtSite, pick } from './site-actions';
import type { PopupState } from './state';
import type { ExportFormat, World } from './world';

export type Popup = ReturnType<typeof createPopup>;

export function createPopup(world: World) {
  const course = createCourse(world);
  const { state, set } = course;
  return {
    state,
    subscribe: course.subscribe,
    today: () => world.today(),
    start: () => start(course),
    clean: (on: boolean) => clean(course, on),
    setHidden: (ids: string[], hidden: boolean) => setHidden(course, ids, hidden),
    showDate: (date: KeyDate) => showDate(course, date),
    correctDate: (date: KeyDate, value: string | null) => correctDate(course, date, value),
    /** Null: all of them. */
    toCalendar: (date: KeyDate | null) => toCalendar(course, date),
    chooseName: (entity: Entity | null) => chooseName(course, entity),
    stepMention: (entity: Entity, step: number) => stepMention(course, entity, step),
    correctName: (entity: Entity, to: NameOfKind | null) => correctName(course, entity, to),
    putNameBack: (entity: Entity) => putNameBack(course, entity),
    giveDate: (day: string) => giveDate(course, day),
    save: () => save(course),
    addToEarlier: () => addToEarlier(course),
    addTag: (tag: string) => changeTag(course, tag, true),
    removeTag: (tag: string) => changeTag(course, tag, false),
    trash: () => trash(course),
    undo: () => course.undo(),
    emptyTrash: () => emptyTrash(course),
    exportAs: (format: ExportFormat) => exportAs(course, format),
    copy: (as: CopyForm) => copy(course, as),
    canOpenReader() {
      const { tab } = state();
      return tab !== null && world.canOpenReader(tab);
    },
    openReader: () => openReader(course),
    openLibrary: () => world.openLibrary(state().tab),
    letterKeys: () => world.letterKeys(),
    openOptions: () => world.openOptions(),
    openPanel(panel: PopupState['panel']) {
      set({ panel });
      if (panel === 'ledger') void lookAtSite(course);
    },
    alwaysClean: (on: boolean) => alwaysClean(course, on),
    pick: () => pick(course),
    leaveFull: () => set({ full: null }),
    /** For what nobody expected: the reader is told, the console has the rest. */
    fail: () => set({ failed: true }),
    closeToast: () => set({ toast: null }),
  };
}
