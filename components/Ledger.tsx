import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t, tById } from '../utils/i18n';
import type { LedgerItem } from '../utils/messages';
import { Button } from './Button';
import { LedgerRow } from './LedgerRow';
import { type LedgerGroup, ledgerGroups } from './ledger-groups';
import { Settled } from './Settled';

/** Rows of a kind before "3 more". */
const ROWS_AT_FIRST = 3;

interface LedgerProps {
  items: readonly LedgerItem[];
  /** BCP 47 of the page. */
  lang: string | null;
  onSetHidden: (ids: string[], hidden: boolean) => void;
  /** Hides all, or shows all. */
  onClean: (on: boolean) => void;
  /** Adds a close button to the head; the panel then takes the focus when it comes. */
  onClose?: () => void;
  /** Stands below the list. */
  children?: ComponentChildren;
}

function Group({
  group,
  lang,
  onSetHidden,
}: { group: LedgerGroup } & Pick<LedgerProps, 'lang' | 'onSetHidden'>) {
  const [open, setOpen] = useState(false);
  const { kind, items, hiddenCount } = group;
  const shown = open || items.length <= ROWS_AT_FIRST + 1 ? items : items.slice(0, ROWS_AT_FIRST);
  const ids = items.map(({ id }) => id);
  const name = tById(`kind_${kind}`);
  const many = items.length > 1;
  const moved = hiddenCount > 0 ? hiddenCount : items.length;
  const words = groupWords(hiddenCount > 0, name, moved);
  return (
    <section>
      <div class="group">
        <h3>{name}</h3>
        {many ? (
          <Button
            variant="link"
            class="more"
            label={words.label}
            onClick={() => onSetHidden(ids, hiddenCount === 0)}
          >
            {words.text}
          </Button>
        ) : (
          <span class="quiet num">{items.length}</span>
        )}
      </div>
      <ul>
        {shown.map((item) => (
          <LedgerRow key={item.id} item={item} lang={lang} onSetHidden={onSetHidden} />
        ))}
        {shown.length < items.length && (
          <li class="ledger-row">
            <Button variant="link" onClick={() => setOpen(true)}>
              {plural('more_items', items.length - shown.length)}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}

/** On the button that restores what is hidden of a kind, or hides all of it again. */
function groupWords(restores: boolean, name: string, count: number): { text: string; label: string } {
  if (restores && count === 1) return { text: t('ledger_restore'), label: t('ledger_restore_one', name) };
  return {
    text: t(restores ? 'ledger_restore_all' : 'ledger_hide_all', count),
    label: t(restores ? 'ledger_restore_kind' : 'ledger_hide_kind', name, count),
  };
}

/** Everything taken out of the page, by kind, each with its reasons and the way back. */
export function Ledger({ items, lang, onSetHidden, onClean, onClose, children }: LedgerProps) {
  const hidden = items.filter((item) => item.hidden).length;
  const restored = items.length - hidden;
  const counts = restored > 0 ? t('ledger_counts', hidden, restored) : plural('ledger_hidden', hidden);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // It takes the place of the button that opened it, and so the focus.
    if (onClose) heading.current?.focus();
  }, []);
  return (
    <div class="ledger">
      <div class="ledger-head">
        <h2 ref={heading} tabIndex={-1}>
          {counts}
        </h2>
        <Button class="act" onClick={() => onClean(hidden === 0)}>
          {t(hidden > 0 ? 'show_all' : 'hide_all')}
        </Button>
        {onClose && <Button icon="close" label={t('close')} onClick={onClose} />}
      </div>
      <Settled text={counts} />
      <section class="ledger-body" aria-label={t('ledger_region')}>
        {ledgerGroups(items).map((group) => (
          <Group key={group.kind} group={group} lang={lang} onSetHidden={onSetHidden} />
        ))}
      </section>
      {children}
    </div>
  );
}
