import { useMemo } from 'preact/hooks';
import { placeOf, START } from '../../components/library/place';
import { plural, t } from '../../utils/i18n';
import {
  joinStories,
  moveToStory,
  pinStory,
  renameStory,
  type StoryChange,
  splitStory,
  tellApart,
} from '../../utils/library/stories/choices';
import type { StorySummary } from '../../utils/library/stories/types';
import { storyOf } from '../../utils/library/stories/view';
import type { Page } from './use-page';

/** What the reader can make of stories. All of it can be taken back. */
export function useStoryActions({ db, go, toasts: { attempt, show }, undoing: { did } }: StoryTools) {
  return useMemo(() => {
    /** `home`: the story to go back to when it is taken back; the changed one is gone to where it is given. */
    const change = (message: string, work: () => Promise<StoryChange | null>, home: string | null = null) =>
      attempt(async () => {
        const done = await work();
        if (!done) return;
        did(message, async () => {
          await done.undo();
          if (home !== null) go(placeOf('story', home));
        });
        if (home !== null) go(placeOf('story', done.id));
      });
    return {
      pin: ({ id, pinned }: Pick<StorySummary, 'id' | 'pinned'>) =>
        change(t(pinned ? 'story_unpinned_done' : 'story_pinned_done'), () => pinStory(db, id, !pinned)),
      rename: (id: string, title: string | null) =>
        change(t(title === null ? 'story_name_back' : 'story_renamed'), () => renameStory(db, id, title)),
      tellApart: (id: string, moved: string) =>
        change(t('story_two_events_done'), () => tellApart(db, id, moved)),
      join: (id: string, other: string) => change(t('story_joined'), () => joinStories(db, [id, other]), id),
      split: (id: string, keys: readonly string[]) =>
        change(plural('story_splitted', keys.length), () => splitStory(db, id, keys), id),
      /** These articles become one story: that of the first of them. */
      gather: (keys: readonly string[]) =>
        attempt(async () => {
          const done = await gatherStory(db, keys);
          if (!done) show(t('story_gather_none'));
          else {
            did(plural('story_gathered', keys.length), async () => {
              await done.undo();
              go(START);
            });
            go(placeOf('story', done.id));
          }
        }),
    };
  }, [db, go, attempt, show, did]);
}

type StoryTools = Pick<Page, 'db' | 'go' | 'toasts' | 'undoing'>;

async function gatherStory(db: Page['db'], keys: readonly string[]): Promise<StoryChange | null> {
  const [first, ...others] = keys;
  const into = first === undefined ? null : await storyOf(db, first);
  if (!into) return null;
  const undos: Array<() => Promise<void>> = [];
  for (const key of others) {
    const moved = await moveToStory(db, key, into.id);
    if (moved) undos.unshift(moved.undo);
  }
  return {
    id: into.id,
    async undo() {
      for (const undo of undos) await undo();
    },
  };
}
