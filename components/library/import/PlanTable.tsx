import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import { listWords, plural, t } from '../../../utils/i18n';
import type { PlannedRow } from '../../../utils/transfer/import/dry-run';
import type { RowEdit, RowEdits } from '../../../utils/transfer/import/edits';
import { Button } from '../../Button';
import { shortDay } from '../../date-words';
import { Icon } from '../../Icon';
import { ScrollArea } from '../../ScrollArea';
import { resultWords } from './plan-words';
import { RowEditor } from './RowEditor';

interface PlanTableProps {
  rows: readonly PlannedRow[];
  /** Rows in all, also those not shown; null where it does not matter. */
  total: number | null;
  leave: ReadonlySet<string>;
  today: string;
  onLeave: (leave: ReadonlySet<string>) => void;
  edits: RowEdits;
  onEdits: (edits: RowEdits) => void;
}

/** More rows than anyone looks through would only slow the page. */
const MOST = 100;

export function PlanTable(props: PlanTableProps) {
  const { rows, total, leave, today, onLeave, edits, onEdits } = props;
  const [open, setOpen] = useState<string | null>(null);
  const apply = (id: string, edit: RowEdit | null) => {
    const next = new Map(edits);
    if (edit) next.set(id, edit);
    else next.delete(id);
    setOpen(null);
    onEdits(next);
  };
  const shown = rows.slice(0, MOST);
  const more = (total ?? rows.length) - shown.length;
  const toggle = (id: string) => {
    const next = new Set(leave);
    if (!next.delete(id)) next.add(id);
    onLeave(next);
  };
  if (shown.length === 0) return null;
  return (
    <ScrollArea class="tablewrap" label={t('import_table')}>
      <table>
        <caption class="vh">{t('import_table')}</caption>
        <thead>
          <tr>
            <th scope="col" class="num">
              {t('import_col_row')}
            </th>
            <th scope="col">{t('import_col_article')}</th>
            <th scope="col">{t('tags')}</th>
            <th scope="col">{t('import_col_saved')}</th>
            <th scope="col">{t('import_col_result')}</th>
            <th scope="col">
              <span class="vh">{t('import_col_action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Fragment key={row.id}>
              <Row
                row={changedRow(row, edits.get(row.id))}
                edit={edits.get(row.id) ?? null}
                left={leave.has(row.id)}
                today={today}
                onToggle={toggle}
                onEdit={setOpen}
              />
              {open === row.id && (
                <RowEditor
                  row={row}
                  edit={edits.get(row.id) ?? null}
                  onApply={(edit) => apply(row.id, edit)}
                  onClose={() => setOpen(null)}
                />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="quiet">{plural('import_more_rows', more)}</p>}
    </ScrollArea>
  );
}

function changedRow(row: PlannedRow, edit: RowEdit | undefined): PlannedRow {
  if (!edit) return row;
  const { title, tags, savedAt } = edit;
  const troubles = savedAt === null ? row.troubles : row.troubles.filter(({ id }) => id !== 'date');
  return { ...row, title, tags, savedAt, troubles };
}

interface RowProps {
  row: PlannedRow;
  edit: RowEdit | null;
  onEdit: (id: string) => void;
  left: boolean;
  today: string;
  onToggle: (id: string) => void;
}

function Row({ row, edit, left, today, onToggle, onEdit }: RowProps) {
  const { id, place, title, url, tags, savedAt, outcome } = row;
  const result = left
    ? { tone: 'merge', icon: 'hidden' as const, words: t('import_result_left') }
    : edit?.beside
      ? { tone: 'new', icon: 'add' as const, words: t('import_result_both') }
      : resultWords(row);
  const name = title || url || t('untitled');
  return (
    <tr class={left ? 'left' : undefined}>
      <td class="num">{t('count', place.row)}</td>
      <td class="t">
        <b dir="auto">{title || t('untitled')}</b>
        {url && <span class="u">{url.replace(/^https?:\/\/(?:www\.)?/i, '')}</span>}
      </td>
      <td class="opt">
        <bdi>{listWords(tags)}</bdi>
      </td>
      <td class="opt">
        {savedAt === null ? '—' : <time>{shortDay(new Date(savedAt).toISOString(), { today })}</time>}
      </td>
      <td>
        <span class={`st ${result.tone}`}>
          <Icon name={result.icon} sizePx={14} />
          {result.words}
        </span>
      </td>
      <td class="act">
        {outcome !== 'left-out' && !left && (
          <Button small icon="pencil" label={t('import_edit_row', name)} onClick={() => onEdit(id)} />
        )}
        {outcome !== 'left-out' && (
          <Button
            small
            label={left ? t('import_unskip_row', name) : t('import_skip_row', name)}
            onClick={() => onToggle(id)}
          >
            {t(left ? 'import_unskip' : 'import_skip')}
          </Button>
        )}
      </td>
    </tr>
  );
}
