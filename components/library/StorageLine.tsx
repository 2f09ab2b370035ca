import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { sizeWords } from '../size-words';

export interface StorageFacts {
  usedBytes: number;
  /** The browser has promised not to clear it by itself. */
  persisted: boolean;
  /** The browser was asked, and has refused. */
  refused: boolean;
}

interface StorageLineProps {
  storage: StorageFacts;
  /** There is nothing to keep safe yet. */
  empty: boolean;
  onPersist: () => void;
  /** Backups, room, order. */
  onData: () => void;
}

/** How much room the library takes; where the browser may clear it, the way to keep it safe. */
export function StorageLine({ storage, empty, onPersist, onData }: StorageLineProps) {
  const { usedBytes, persisted, refused } = storage;
  const data = (
    <>
      <Button variant="link" onClick={onData}>
        {t('data_title')}
      </Button>
      <a class="link" href="/options.html">
        {t('options')}
      </a>
    </>
  );
  if (empty) return <div class="storage">{data}</div>;
  return (
    <div class="storage">
      <p>{t(persisted ? 'storage_safe' : 'storage_used', sizeWords(usedBytes))}</p>
      {!persisted && !refused && (
        <>
          <p>{t('storage_at_risk')}</p>
          <Button variant="link" onClick={onPersist}>
            {t('storage_keep')}
          </Button>
        </>
      )}
      {refused && !persisted && <p role="status">{t('storage_refused')}</p>}
      {data}
    </div>
  );
}
