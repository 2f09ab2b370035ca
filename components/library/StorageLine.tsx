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

/** How much room the library takes; where the browser may clear it, the way to keep it safe. */
export function StorageLine({ storage, onPersist }: { storage: StorageFacts; onPersist: () => void }) {
  const { usedBytes, persisted, refused } = storage;
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
    </div>
  );
}
