import type { Removal } from '../../utils/article';
import { plural, t, tById } from '../../utils/i18n';

/** At the end of the text: what was not taken into this view, and why. Nothing can be restored here; the page has it. */
export function LeftOut({ removals, lang }: { removals: readonly Removal[]; lang: string | null }) {
  if (removals.length === 0) return null;
  return (
    <details class="left-out">
      <summary>{plural('left_out', removals.length)}</summary>
      <ul>
        {removals.map((removal) => (
          <li key={removal.id} class="ledger-row">
            <div>
              <span class="kind">{tById(`kind_${removal.kind}`)}</span>
              <span class="text" lang={lang ?? undefined} dir="auto">
                {removal.text || t('left_out_no_text')}
              </span>
              {removal.reasons.map((reason) => (
                <span class="reasons" key={reason.id}>
                  {tById(`reason_${reason.id}`, ...reason.args)}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
