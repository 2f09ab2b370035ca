import { DataDialog } from '../../components/library/data/DataDialog';
import type { Page } from './use-page';

interface DataProps {
  page: Page;
  onRestore: () => void;
  onClose: () => void;
}

/** Everything about keeping the library, once it is known. */
export function Data({ page, onRestore, onClose }: DataProps) {
  const { backup, folder, storage, looking } = page;
  if (!backup.backups) return null;
  const { state, savedSince, remind } = backup.backups;
  return (
    <DataDialog
      backup={state}
      savedSince={savedSince}
      folder={folder.facts}
      remind={remind}
      storage={storage}
      check={looking.last}
      checking={looking.checking}
      trashAges={page.trashAges}
      pictures={page.keepsPictures}
      picturesRefused={page.picturesRefused}
      onBackUp={() => {
        onClose(); // progress and toast stand below a dialog
        void backup.backUp();
      }}
      onRestore={() => {
        onClose();
        onRestore();
      }}
      onChooseFolder={folder.choose}
      onUnlockFolder={folder.unlock}
      onForgetFolder={folder.forget}
      onRemind={backup.setRemind}
      onPersist={() => void page.persist()}
      onCheck={looking.check}
      onTrashAges={page.setTrashAges}
      onPictures={page.setKeepsPictures}
      onClose={onClose}
    />
  );
}
