import { t } from '../utils/i18n';
import { Button } from './Button';
import { Switch } from './Switch';

interface LedgerFootProps {
  /** Null: not known yet, or the site cannot be had for always. */
  site: { host: string; always: boolean } | null;
  /** Turning it on may first have to ask, in a page of its own. */
  onAlways: (on: boolean) => void;
  onPick: () => void;
}

/** Under the list of what is hidden: the same for the whole site, and what was missed. */
export function LedgerFoot({ site, onAlways, onPick }: LedgerFootProps) {
  return (
    <footer class="ledger-foot">
      {site && (
        <div class="opt">
          <span aria-hidden="true">{t('always_clean', site.host)}</span>
          <Switch checked={site.always} label={t('always_clean', site.host)} onChange={onAlways} />
        </div>
      )}
      <Button variant="link" onClick={onPick}>
        {t('pick_open')}
      </Button>
    </footer>
  );
}
