import { useMemo } from 'preact/hooks';
import { copiedWords } from '../../components/copy-items';
import type { useToast } from '../../components/use-toast';
import type { ArticleState, Highlight, SavedArticle } from '../../utils/article';
import { type PluralKey, plural, t } from '../../utils/i18n';
import {
  changeHighlight,
  colourTag,
  deleteForGood,
  emptyTrash,
  removeHighlight,
  removeTag,
  renameTag,
  restore,
  setNote,
  setState,
  setTags,
  type TagChange,
  trash,
} from '../../utils/library/articles';
import { dropPictures } from '../../utils/library/images';
import type { Library, TagColour } from '../../utils/library/schema';
import { type CopyForm, copyArticle } from '../../utils/transfer/copy';
import type { useUndo } from './use-undo';
import type { Works } from './use-works';

interface ActionTools {
  toasts: Pick<ReturnType<typeof useToast>, 'show' | 'attempt'>;
  undoing: ReturnType<typeof useUndo>;
  works: Pick<Works, 'run'>;
  /** These rows leave the list. */
  onLeft: (keys: readonly string[]) => void;
}

/** What can be done to articles. Everything but deleting can be taken back; what takes long shows how far it is. */
export function useActions(db: Library, tools: ActionTools) {
  const { show, attempt } = tools.toasts;
  const { did } = tools.undoing;
  const { run } = tools.works;
  const { onLeft } = tools;
  return useMemo(() => {
    const made = { db, run, did, onLeft };
    return {
      ...articleActions(made),
      ...tagActions(made),
      ...noteActions({ db, attempt, show, did }),
      deleteForGood: (keys: readonly string[]) =>
        run(plural('working_delete', keys.length), async (job) => {
          await deleteForGood(db, keys, job);
          onLeft(keys);
          show(plural('deleted', keys.length));
        }),
      emptyTrash: (count: number) =>
        run(plural('working_delete', count), async (job) => {
          show(plural('deleted', await emptyTrash(db, job)));
        }),
    };
  }, [db, show, attempt, did, run, onLeft]);
}

interface Made {
  db: Library;
  run: Works['run'];
  did: ReturnType<typeof useUndo>['did'];
  onLeft: (keys: readonly string[]) => void;
}

function articleActions({ db, run, did, onLeft }: Made) {
  return {
    trash: (keys: readonly string[]) =>
      run(plural('working_trash', keys.length), async (job) => {
        const { keys: done, undo } = await trash(db, keys, { ...job, now: Date.now() });
        onLeft(done);
        did(plural('trashed', done.length), undo);
      }),
    restore: (keys: readonly string[]) =>
      run(plural('working_restore', keys.length), async (job) => {
        const { keys: done, undo } = await restore(db, keys, job);
        onLeft(done);
        did(plural('restored', done.length), undo);
      }),
    tag: (keys: readonly string[], change: TagChange) =>
      run(plural('working_tag', keys.length), async (job) => {
        const { keys: done, undo } = await setTags(db, keys, change, { ...job, now: Date.now() });
        if (done.length > 0) did(plural('tagged', done.length), undo);
      }),
    setState: (keys: readonly string[], change: Partial<ArticleState>) =>
      run(plural('working_state', keys.length), async (job) => {
        const { keys: done, undo } = await setState(db, keys, change, { ...job, now: Date.now() });
        if (done.length > 0) did(plural(stateWords(change), done.length), undo);
      }),
  };
}

function stateWords({ archived, favourite, unread }: Partial<ArticleState>): PluralKey {
  if (archived !== undefined) return archived ? 'archived_done' : 'unarchived';
  if (favourite !== undefined) return favourite ? 'made_favourite' : 'no_favourite';
  return unread ? 'marked_unread' : 'marked_read';
}

interface TagEdit {
  name: string;
  colour: TagColour | null;
  /** The new name is another tag's: the two become one, in that one's colour. */
  merges: boolean;
}

function tagActions({ db, run, did }: Made) {
  return {
    editTag: (tag: string, before: TagColour | null, { name, colour, merges }: TagEdit) =>
      run(t('tag_changing', tag), async (job) => {
        const undos: Array<() => Promise<unknown>> = [];
        if (name !== tag) {
          const renamed = await renameTag(db, { from: tag, to: name }, { ...job, now: Date.now() });
          undos.unshift(renamed.undo);
        }
        if (colour !== before && !merges) undos.unshift((await colourTag(db, name, colour)).undo);
        const words = merges
          ? t('tag_merged', tag, name)
          : name === tag
            ? t('tag_coloured', tag)
            : t('tag_renamed', tag, name);
        did(words, async () => {
          for (const undo of undos) await undo();
        });
      }),
    removeTag: (tag: string) =>
      run(t('tag_changing', tag), async (job) => {
        const { keys, undo } = await removeTag(db, tag, { ...job, now: Date.now() });
        did(plural('tag_gone', keys.length, tag), undo);
      }),
  };
}

function noteActions({
  db,
  attempt,
  show,
  did,
}: Pick<Made, 'db' | 'did'> & Pick<ReturnType<typeof useToast>, 'attempt' | 'show'>) {
  return {
    setNote: (key: string, text: string) =>
      attempt(async () => {
        const { done, undo } = await setNote(db, key, text, { now: Date.now() });
        if (done) did(t(text ? 'note_saved' : 'note_removed'), undo);
      }),
    changeHighlight: (key: string, id: string, change: Partial<Pick<Highlight, 'colour' | 'note'>>) =>
      attempt(async () => {
        const { done, undo } = await changeHighlight(db, key, id, { ...change, now: Date.now() });
        if (done) did(t('highlight_changed'), undo);
      }),
    copy: (saved: SavedArticle, as: CopyForm) =>
      attempt(async () => show(copiedWords(as, await copyArticle(saved, as, navigator.clipboard)))),
    dropPictures: (keys: readonly string[]) =>
      attempt(async () => {
        const { undo } = await dropPictures(db, keys);
        did(t('pictures_dropped'), undo);
      }),
    removeHighlight: (key: string, id: string) =>
      attempt(async () => {
        const { done, undo } = await removeHighlight(db, key, id, { now: Date.now() });
        if (done) did(t('highlight_removed'), undo);
      }),
  };
}
