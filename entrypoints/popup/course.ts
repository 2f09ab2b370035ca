import type { ToastWords } from '../../components/Toast';
import { undoStack } from '../../components/undo-offers';
import {
  type Article,
  DatelineError,
  LibraryError,
  QuotaError,
  RestrictedPageError,
} from '../../utils/article';
import { restrictionOf } from './restriction';
import { articleOf, isSameArticle, OPENING, type PopupState, withKnown } from './state';
import type { PopupLibrary, World } from './world';

type Change = Partial<PopupState> | ((state: PopupState) => PopupState);

/** What every action of the popup works with: the world, the state, and a place for what went wrong. */
export interface Course {
  world: World;
  state(): PopupState;
  set(change: Change): void;
  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Shows a toast. */
  say(text: string, action?: ToastWords['action']): void;
  /** Takes back what a toast has offered to, the last first; false: there is nothing. */
  undo(): boolean;
  /** Runs `work`; expected failures become states with words, the rest is a bug and surfaces. */
  guard(work: () => Promise<void>): Promise<void>;
  withLibrary(work: (library: PopupLibrary) => Promise<void>): Promise<void>;
}

export function createCourse(world: World): Course {
  let state = OPENING;
  let toasts = 0;
  const undos = undoStack();
  const listeners = new Set<() => void>();
  const openLibrary = once(() => world.library());
  const course: Course = {
    world,
    state: () => state,
    set(change) {
      state = typeof change === 'function' ? change(state) : { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    say(text, action) {
      toasts += 1;
      const shown = action && undos.offered(action);
      course.set({ toast: { id: toasts, text, ...(shown && { action: shown }) } });
    },
    undo: undos.takeBack,
    async guard(work) {
      try {
        await work();
      } catch (error) {
        if (error instanceof QuotaError) course.set({ full: await trashed() });
        else course.set(stateAfter(error, state));
      }
    },
    withLibrary: (work) =>
      course.guard(async () => {
        await work(await openLibrary());
        if (state.libraryError !== null) course.set({ libraryError: null }); // it answers again
      }),
  };
  const trashed = async () => (await openLibrary()).trashed();
  return course;
}

/** The state that tells of an expected failure. @throws anything else, as it is */
function stateAfter(error: unknown, state: PopupState): Partial<PopupState> {
  if (error instanceof LibraryError) return { libraryError: error.name };
  // Of a page that came later, no more is known than that it is not the one the popup was opened on.
  if (error instanceof RestrictedPageError && state.phase !== 'gone') {
    return { phase: 'restricted', restriction: restrictionOf(state.tab?.url ?? ''), panel: null };
  }
  if (error instanceof DatelineError) return { phase: 'gone', panel: null };
  throw error;
}

/** Finds names and dates, unless another article or another date has come in the meantime. */
export async function annotate({ world, state, set }: Course, article: Article): Promise<void> {
  const [annotations, corrections, nameCorrections] = await Promise.all([
    world.annotate(article),
    world.corrections(article),
    world.nameCorrections(),
  ]);
  const now = articleOf(state());
  const sameDate = now?.published?.value === article.published?.value;
  if (!isSameArticle(now, article) || !sameDate) return;
  set((before) => {
    const after = { ...before, corrections, nameCorrections, found: annotations.entities };
    return { ...after, annotations: withKnown(after, annotations) };
  });
}

/** The first outcome again and again; a failure is tried anew. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  return () => {
    running ??= work().catch((error: unknown) => {
      running = null;
      throw error;
    });
    return running;
  };
}
