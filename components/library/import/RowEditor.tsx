import type { Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../../utils/i18n';
import { mergeTags } from '../../../utils/library/tags';
import type { PlannedRow } from '../../../utils/transfer/import/dry-run';
import type { RowEdit } from '../../../utils/transfer/import/edits';
import { Button } from '../../Button';
import { TAG_SEPARATOR } from '../../TagInput';

interface RowEditorProps {
  row: PlannedRow;
  edit: RowEdit | null;
  /** Null: as the file has it. */
  onApply: (edit: RowEdit | null) => void;
  onClose: () => void;
}

/** A row's title, tags and day, and whether it joins the article that is there. */
export function RowEditor({ row, edit, onApply, onClose }: RowEditorProps) {
  const given = edit ?? { title: row.title, tags: [...row.tags], savedAt: row.savedAt, beside: false };
  const [title, setTitle] = useState(given.title);
  const [tags, setTags] = useState(given.tags.join(', '));
  const [day, setDay] = useState(given.savedAt === null ? '' : dayOf(given.savedAt));
  const [beside, setBeside] = useState(given.beside);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const joins = row.outcome === 'merged' || row.outcome === 'there' || row.outcome === 'twice';
  const apply = () => {
    const same = given.savedAt !== null && dayOf(given.savedAt) === day;
    const savedAt = day === '' ? null : same ? given.savedAt : Date.parse(`${day}T12:00:00Z`);
    onApply({ title: title.trim(), tags: mergeTags(tags.split(TAG_SEPARATOR)), savedAt, beside });
  };
  return (
    <tr class="editor">
      <td colSpan={6}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            apply();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault(); // the dialog stays
            event.stopPropagation();
            onClose();
          }}
        >
          <Field label={t('import_edit_title')} value={title} onInput={setTitle} inputRef={first} />
          <div class="two">
            <Field label={t('import_edit_tags')} value={tags} onInput={setTags} />
            <Field label={t('import_col_saved')} value={day} onInput={setDay} type="date" />
          </div>
          {joins && (
            <label class="both">
              <input
                class="box"
                type="checkbox"
                checked={beside}
                onChange={(event) => setBeside(event.currentTarget.checked)}
              />
              {t('import_keep_both')}
            </label>
          )}
          <div class="acts">
            {edit && (
              <Button small class="start" onClick={() => onApply(null)}>
                {t('import_edit_reset')}
              </Button>
            )}
            <Button small variant="edged" onClick={onClose}>
              {t('cancel')}
            </Button>
            <button type="submit" class="btn primary small">
              {t('apply')}
            </button>
          </div>
        </form>
      </td>
    </tr>
  );
}

interface FieldProps {
  label: string;
  value: string;
  type?: 'text' | 'date';
  inputRef?: Ref<HTMLInputElement>;
  onInput: (value: string) => void;
}

function Field({ label, value, type = 'text', inputRef, onInput }: FieldProps) {
  const id = useId();
  const common = {
    ...{ id, class: 'input', ref: inputRef ?? null, value },
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'date' ? <input type="date" {...common} /> : <input type="text" dir="auto" {...common} />}
    </div>
  );
}

/** In UTC, as times of saving are shown in the table's row. */
function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
