import { plural, t } from '../../../utils/i18n';
import type { PlannedRow } from '../../../utils/transfer/import/dry-run';
import { Button } from '../../Button';
import { shortDay } from '../../date-words';
import { Icon } from '../../Icon';
import { ScrollArea } from '../../ScrollArea';
import { resultWords } from './plan-words';

interface PlanTableProps {
  rows: readonly PlannedRow[];
  /** Rows in all, also those not shown; null where it does not matter. */
  total: number | null;
  leave: ReadonlySet<string>;
  today: string;
  onLeave: (leave: ReadonlySet<string>) => void;
}

/** More rows than anyone looks through would only slow the page. */
const MOST = 100;

export function PlanTable({ rows, total, leave, today, onLeave }: PlanTableProps) {
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
            <Row key={row.id} row={row} left={leave.has(row.id)} today={today} onToggle={toggle} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="quiet">{plural('import_more_rows', more)}</p>}
    </ScrollArea>
  );
}

interface RowProps {
  row: PlannedRow;
  left: boolean;
  today: string;
  onToggle: (id: string) => void;
}

function Row({ row, left, today, onToggle }: RowProps) {
  const { id, place, title, url, tags, savedAt, outcome } = row;
  const result = left
    ? { tone: 'merge', icon: 'hidden' as const, words: t('import_result_left') }
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
        <bdi>{tags.join(', ')}</bdi>
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
