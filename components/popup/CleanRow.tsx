import type { Ref } from 'preact';
import { plural, t } from '../../utils/i18n';
import type { LedgerItem } from '../../utils/messages';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Switch } from '../Switch';

interface CleanRowProps {
  ledger: readonly LedgerItem[];
  cleaning: boolean;
  onClean: (on: boolean) => void;
  onLedger: () => void;
  /** Choosing something on the page, where nothing was found. */
  onPick: () => void;
  ledgerButton?: Ref<HTMLButtonElement>;
}

/** In words: how much is hidden, or what could be. */
export function cleanWords({ ledger, cleaning }: Pick<CleanRowProps, 'ledger' | 'cleaning'>): string {
  if (ledger.length === 0) return t('nothingHidden');
  const hidden = ledger.filter((item) => item.hidden).length;
  if (!cleaning) return plural('could_hide', ledger.length);
  return hidden > 0 ? plural('hidden', hidden) : t('all_restored');
}

/** What was hidden on the page, the way to see it, and the switch. */
export function CleanRow({ ledger, cleaning, onClean, onLedger, onPick, ledgerButton }: CleanRowProps) {
  const nothing = ledger.length === 0;
  return (
    <div class="clean">
      <Icon name={nothing ? 'check' : cleaning ? 'hidden' : 'shown'} />
      <div>
        <p>{cleanWords({ ledger, cleaning })}</p>
        {nothing ? (
          <Button variant="link" onClick={onPick}>
            {t('pick_open')}
          </Button>
        ) : (
          <Button
            variant="link"
            title={t('what_and_why_key')}
            onClick={onLedger}
            buttonRef={ledgerButton ?? null}
          >
            {t('what_and_why')}
          </Button>
        )}
      </div>
      {!nothing && <Switch checked={cleaning} label={t('clean_switch')} onChange={onClean} />}
    </div>
  );
}
