import { t, tById } from '../utils/i18n';
import type { LedgerItem } from '../utils/messages';
import { Button } from './Button';

interface LedgerRowProps {
  item: LedgerItem;
  /** BCP 47 of the page. */
  lang: string | null;
  onSetHidden: (ids: string[], hidden: boolean) => void;
}

/** Enough of the text to tell rows apart when only the button's name is heard. */
function nameOf({ text, kind }: LedgerItem): string {
  if (!text) return tById(`kind_${kind}`);
  return text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text;
}

/** One thing taken out of the page: its text, why, and the way back. */
export function LedgerRow({ item, lang, onSetHidden }: LedgerRowProps) {
  const { id, hidden, text, reasons, kind } = item;
  return (
    <li class={hidden ? 'ledger-row' : 'ledger-row back'}>
      <div>
        {text ? (
          <span class="text" lang={lang ?? undefined} dir="auto">
            {text}
          </span>
        ) : (
          <span class="text">{t('ledger_no_text', tById(`kind_${kind}`))}</span>
        )}
        {reasons.map((reason) => (
          <span class="reasons" key={`${reason.id} ${reason.args.join(' ')}`}>
            {tById(`reason_${reason.id}`, ...reason.args)}
          </span>
        ))}
      </div>
      <Button
        small
        icon={hidden ? 'restore' : 'hidden'}
        class={hidden ? 'act' : ''}
        label={t(hidden ? 'ledger_restore_one' : 'ledger_hide_one', nameOf(item))}
        title={t(hidden ? 'ledger_restore' : 'ledger_hide')}
        onClick={() => onSetHidden([id], !hidden)}
      >
        {t(hidden ? 'ledger_restore' : 'ledger_hide')}
      </Button>
    </li>
  );
}
