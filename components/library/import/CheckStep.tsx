import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t, tById } from '../../../utils/i18n';
import type { DryRun } from '../../../utils/transfer/import/dry-run';
import type { RowEdits } from '../../../utils/transfer/import/edits';
import { Button } from '../../Button';
import { Notice } from '../../Notice';
import { Segmented } from '../../Segmented';
import { PlanTable } from './PlanTable';
import { type Filter, isShown } from './plan-words';

/** What the reader has decided about the file. */
export interface ImportChoice {
  /** Puts a tag on everything that says where it came from. */
  tagged: boolean;
  /** What was archived, read or a favourite there is so here. */
  keepState: boolean;
  /** Rows the reader changed, by `placeId`. */
  edits: RowEdits;
  /** Rows left out, by `placeId`. */
  leave: ReadonlySet<string>;
}

export interface CheckStepProps {
  file: { name: string; source: string };
  plan: DryRun;
  choice: ImportChoice;
  problem: string | null;
  today: string;
  onChange: (choice: ImportChoice) => void;
  onReport: () => void;
  onImport: () => void;
  onChoose: () => void;
  onClose: () => void;
}

/** What would become of the file, row by row; every row can be left out. */
export function CheckStep(props: CheckStepProps) {
  const { file, plan, choice, problem, onChange, onImport } = props;
  const [filter, setFilter] = useState<Filter>('all');
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), []); // the button that was pressed is gone
  const words = goWords(plan, choice);
  const troubled = plan.counts['left-out'] + plan.concerned;
  return (
    <>
      {problem && <Notice tone="bad" icon="warning" title={problem} />}
      <p class="quiet" role="status">
        {plural('import_about', plan.total, file.name)}
      </p>
      <Sums plan={plan} />
      {(plan.records > 0 || plan.choices) && (
        <p class="quiet">
          {[plan.records > 0 && plural('import_records', plan.records), plan.choices && t('import_choices')]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
      <div class="tools">
        <Segmented
          label={t('import_filter')}
          name="import-filter"
          value={filter}
          options={[
            { value: 'all', label: t('import_filter_all') },
            { value: 'problems', label: <Counted words={t('import_filter_problems')} count={troubled} /> },
            { value: 'merged', label: <Counted words={t('import_filter_merged')} count={mergedIn(plan)} /> },
          ]}
          onChange={setFilter}
        />
        {troubled > 0 && (
          <Button small icon="export" onClick={props.onReport}>
            {t('import_report')}
          </Button>
        )}
      </div>
      <PlanTable
        rows={plan.rows.filter((row) => isShown(row, filter))}
        total={filter === 'all' ? plan.total : null}
        leave={choice.leave}
        today={props.today}
        onLeave={(leave) => onChange({ ...choice, leave })}
        edits={choice.edits}
        onEdits={(edits) => onChange({ ...choice, edits })}
      />
      <Options {...props} />
      <div class="acts">
        <p class="quiet start">{t('import_undoable')}</p>
        <Button onClick={props.onChoose}>{t('import_other_file')}</Button>
        <Button variant="edged" onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button variant="primary" buttonRef={go} disabled={words === null} onClick={onImport}>
          {words ?? t('import_go_nothing')}
        </Button>
      </div>
    </>
  );
}

function Options({ file, plan, choice, onChange }: CheckStepProps) {
  if (file.source === 'dateline') return null; // it comes back as it was
  const tag = t('import_tag_from', tById(`import_source_${file.source}`));
  return (
    <div class="opts">
      <label>
        <input
          class="box"
          type="checkbox"
          checked={choice.tagged}
          onChange={() => onChange({ ...choice, tagged: !choice.tagged })}
        />
        {t('import_opt_tag', tag)}
      </label>
      {plan.archived > 0 && (
        <label>
          <input
            class="box"
            type="checkbox"
            checked={choice.keepState}
            onChange={() => onChange({ ...choice, keepState: !choice.keepState })}
          />
          {t('import_opt_state')}
        </label>
      )}
    </div>
  );
}

function Counted({ words, count }: { words: string; count: number }) {
  return (
    <>
      {words} <span class="num">{t('count', count)}</span>
    </>
  );
}

const mergedIn = ({ counts }: DryRun) => counts.merged + counts.twice;

function Sums({ plan: { counts, links } }: { plan: DryRun }) {
  const { merged, there, twice } = counts;
  const out = counts['left-out'];
  const saved = merged > 0 ? plural('import_sum_merged', merged) : t('import_sum_there_same');
  const sums = [
    [t('import_sum_new'), counts.new, links > 0 ? plural('import_links', links) : t('import_sum_new_small')],
    [t('import_sum_there'), merged + there, merged + there > 0 ? saved : t('import_sum_there_none')],
    [t('import_sum_twice'), twice, t(twice > 0 ? 'import_sum_twice_small' : 'import_sum_twice_none')],
    [t('import_sum_out'), out, t(out > 0 ? 'import_sum_out_small' : 'import_sum_out_none')],
  ] as const;
  return (
    <dl class="sum">
      {sums.map(([name, count, small], index) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <b class={index === 3 && count > 0 ? 'bad' : undefined}>{t('count', count)}</b>
            <small>{small}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** "Import 1,131, merge 58"; null where nothing would change. */
function goWords({ counts, rows, records }: DryRun, { leave, tagged, edits }: ImportChoice): string | null {
  const left = { new: 0, merged: 0 };
  for (const row of rows) {
    const edit = leave.has(row.id) ? undefined : edits.get(row.id);
    const beside = edit?.beside && row.outcome !== 'new';
    if (beside) left.new--;
    else if (edit && row.outcome === 'there') left.merged--;
    if (!leave.has(row.id) && !beside) continue;
    if (row.outcome === 'new') left.new++;
    if (row.outcome === 'merged') left.merged++;
  }
  const added = counts.new - left.new;
  // A tag for everything changes also what would stay as it is.
  const merged = counts.merged - left.merged + (tagged ? counts.there : 0);
  if (added > 0 && merged > 0) return t('import_go_merge', added, merged);
  if (added > 0) return plural('import_go', added);
  if (merged > 0) return t('import_go_merge_only', merged);
  return records > 0 ? plural('import_go_records', records) : null;
}
