import { t, uiLanguage } from '../../utils/i18n';
import { Button } from '../Button';

export interface StorageFacts {
  usedBytes: number;
  /** The browser has promised not to clear it by itself. */
  persisted: boolean;
  /** The browser was asked, and has refused. */
  refused: boolean;
}

/** "4.2 MB": at most one decimal. */
function sizeWords(bytes: number): string {
  const [unit, divisor] =
    bytes < 1e6
      ? (['kilobyte', 1e3] as const)
      : bytes < 1e9
        ? (['megabyte', 1e6] as const)
        : (['gigabyte', 1e9] as const);
  const digits = bytes / divisor < 10 && unit !== 'kilobyte' ? 1 : 0;
  return new Intl.NumberFormat(uiLanguage(), { style: 'unit', unit, maximumFractionDigits: digits }).format(
    bytes / divisor,
  );
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
