import { useCallback, useEffect, useState } from 'preact/hooks';
import { VersionsDialog } from '../../components/library/versions/VersionsDialog';
import { t } from '../../utils/i18n';
import { removeVersion, restoreVersion, type VersionChange } from '../../utils/library/versions';
import type { Page } from './use-page';

type Compare = typeof import('../../utils/library/text-diff').compareVersions;

/** The dialog of earlier texts; closes by itself where the last one goes. */
export function Versions({ page, onClose }: { page: Page; onClose: () => void }) {
  const { db, detail, toasts, undoing, today, onError } = page;
  const [compareVersions, setCompare] = useState<{ run: Compare } | null>(null);
  useEffect(() => {
    import('../../utils/library/text-diff').then(
      (found) => setCompare({ run: found.compareVersions }),
      onError,
    );
  }, [onError]);

  const compare = useCallback(
    (index: number, to: 'next' | 'present') => {
      const { versions, article, annotations, textSavedAt } = detail!;
      const present = { article, annotations, savedAt: textSavedAt };
      return compareVersions!.run(versions[index]!, (to === 'next' && versions[index + 1]) || present);
    },
    [detail, compareVersions],
  );

  const none = detail?.versions.length === 0;
  useEffect(() => {
    if (none) onClose();
  }, [none, onClose]);

  if (!detail || none || !compareVersions) return null;
  const change = (message: string, done: Promise<VersionChange | null>) =>
    toasts.attempt(async () => {
      const changed = await done;
      if (changed) undoing.did(message, changed.undo);
    });
  const { key } = detail;
  return (
    <VersionsDialog
      saved={detail}
      today={today}
      compare={compare}
      onRestore={(index) => {
        onClose(); // the toast lies below a dialog
        void change(t('versions_restored'), restoreVersion(db, key, index, { now: Date.now() }));
      }}
      onRemove={(index) => {
        onClose();
        void change(t('versions_removed_toast'), removeVersion(db, key, index));
      }}
      onClose={onClose}
    />
  );
}
