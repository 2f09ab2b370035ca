/** What needs the library: pictures that are kept, backups and room, the template's example, deleting all. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button';
import { DataParts } from '../../components/library/data/DataDialog';
import { TemplateEditor } from '../../components/library/TemplateEditor';
import { Notice } from '../../components/Notice';
import { DeleteAllDialog } from '../../components/options/DeleteAllDialog';
import { Switch } from '../../components/Switch';
import type { SavedArticle } from '../../utils/article';
import { forgetRead } from '../../utils/forget';
import { plural, t } from '../../utils/i18n';
import { countArticles, getSaved, listKeys } from '../../utils/library/articles';
import { deleteEverything, dropIndex } from '../../utils/library/delete-all';
import type { Library } from '../../utils/library/schema';
import { storyName } from '../../utils/library/story-name';
import { DEFAULT_TEMPLATE } from '../../utils/transfer/formats/note-template';
import { NOTE_VARIABLES } from '../../utils/transfer/formats/note-variables';
import { previewWith } from '../library/template-preview';
import { useBackup } from '../library/use-backup';
import { useCheck } from '../library/use-check';
import { useFolder } from '../library/use-folder';
import { useKeepPictures } from '../library/use-keep-pictures';
import { useStorage } from '../library/use-storage';
import type { OptionsTools } from './App';
import type { SettingsState } from './use-settings';

interface KeepingProps {
  db: Library;
  tools: OptionsTools;
}

/** Asks for access to all sites, since pictures come from anywhere. */
export function KeepPictures({ db, tools: { works, onError } }: KeepingProps) {
  const { keepsPictures, picturesRefused, setKeepsPictures } = useKeepPictures(db, {
    run: works.run,
    onError,
  });
  return (
    <>
      <Switch
        id="keepPictures"
        checked={keepsPictures ?? false}
        disabled={keepsPictures === null}
        label={t('data_pictures')}
        onChange={setKeepsPictures}
      />
      {picturesRefused && <Notice tone="unsure" icon="warning" title={t('pictures_refused')} />}
    </>
  );
}

/** How notes are made, shown with the newest article. */
export function Template({ db, tools, settings }: KeepingProps & { settings: SettingsState }) {
  const [sample, setSample] = useState<SavedArticle | null | undefined>();
  const [story, setStory] = useState<string | null>(null);
  useEffect(() => {
    const load = async () => {
      const [newest] = await listKeys(db, {});
      if (newest !== undefined) setStory(await storyName(db, newest));
      setSample(newest === undefined ? null : await getSaved(db, newest));
    };
    load().catch(tools.onError);
  }, [db, tools.onError]);
  const preview = useMemo(() => previewWith(sample ?? null, story), [sample, story]);
  if (sample === undefined) return null;
  return (
    <TemplateEditor
      given={settings.values.noteTemplate ?? DEFAULT_TEMPLATE}
      own={DEFAULT_TEMPLATE}
      variables={Object.keys(NOTE_VARIABLES)}
      preview={preview}
      onChange={(template) => settings.set('noteTemplate', template)}
      onProblem={() => {}} // what cannot be used is not kept, and says so
    />
  );
}

/** Backups, room, looking through: as in the library. */
export function Data({ db, tools: { toasts, works, onError } }: KeepingProps) {
  const { backups, backUp, setRemind } = useBackup(db, { toasts, run: works.run, onError });
  const folder = useFolder(db, onError);
  const { storage, persist } = useStorage(works.works.length);
  const looking = useCheck(db, toasts.show);
  if (!backups) return null;
  return (
    <div class="data">
      <DataParts
        backup={backups.state}
        savedSince={backups.savedSince}
        folder={folder.facts}
        remind={backups.remind}
        storage={storage}
        check={looking.last}
        checking={looking.checking}
        onBackUp={() => void backUp()}
        onRestore={() => location.assign('/library.html#import')}
        onChooseFolder={folder.choose}
        onUnlockFolder={folder.unlock}
        onForgetFolder={folder.forget}
        onRemind={setRemind}
        onPersist={() => void persist()}
        onCheck={looking.check}
      />
    </div>
  );
}

/** Everything goes; a backup is offered first. */
export function DeleteAll({ db, tools: { toasts, works, onError } }: KeepingProps) {
  const { backups, backUp } = useBackup(db, { toasts, run: works.run, onError });
  const [count, setCount] = useState<number | null>(null);
  const ask = async () => {
    const { kept, trashed } = await countArticles(db);
    setCount(kept + trashed);
  };
  const remove = () =>
    toasts.attempt(async () => {
      const deleted = await deleteEverything(db);
      await forgetRead();
      // A library that is open takes the articles out of its index by itself.
      const open = await browser.tabs.query({ url: `${browser.runtime.getURL('/library.html')}*` });
      if (open.length === 0) await dropIndex(db);
      toasts.show(plural('delete_all_done', deleted));
    });
  return (
    <>
      <Button variant="danger" class="edged" icon="trash" onClick={() => void ask().catch(onError)}>
        {t('delete_all')}
      </Button>
      {count !== null && (
        <DeleteAllDialog
          count={count}
          withoutBackup={backups?.savedSince ?? count}
          onBackUp={() => {
            setCount(null); // progress and toast stand below a dialog
            void backUp();
          }}
          onDelete={() => void remove().catch(onError)}
          onClose={() => setCount(null)}
        />
      )}
    </>
  );
}
