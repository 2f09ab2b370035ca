import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { type Note, type Problem, type Template, TemplateEditor } from './TemplateEditor';

export interface ExportScope {
  id: 'open' | 'selected' | 'list' | 'all';
  /** "3 selected articles" */
  label: string;
}
export interface ExportChoice<F extends string> {
  scope: ExportScope['id'];
  format: F;
}
export interface FormatChoice<F extends string> {
  id: F;
  /** Formats of a group stand together. */
  group: string;
  label: string;
  about: string;
}
/** The reader's own template for the format that has one. */
export interface TemplateChoice<F extends string> {
  format: F;
  given: Template;
  own: Template;
  variables: readonly string[];
  /** What comes of a template: a note, or what is wrong with it, in the reader's words. */
  preview: (template: Template) => Note | Problem;
  /** Called with every template that can be used; null: Dateline's own again. */
  onChange: (template: Template | null) => void;
}

interface ExportDialogProps<F extends string> {
  /** Nearest to what the reader is doing first. */
  scopes: readonly ExportScope[];
  formats: ReadonlyArray<FormatChoice<F>>;
  /** The format of last time. */
  chosen: F;
  template: TemplateChoice<F>;
  onExport: (choice: ExportChoice<F>) => void;
  onClose: () => void;
}

/** What, and as what. Nothing leaves this machine: it ends with a file in the downloads. */
export function ExportDialog<F extends string>(props: ExportDialogProps<F>) {
  const { scopes, formats, onExport, onClose, template } = props;
  const [scope, setScope] = useState(scopes[0]!.id);
  const [format, setFormat] = useState(props.chosen);
  const [problem, setProblem] = useState(false);
  const aboutId = useId();
  const hasTemplate = format === template.format;
  return (
    <Dialog title={t('export')} onClose={onClose} class="exporting">
      <fieldset>
        <legend class="label">{t('export_what')}</legend>
        {scopes.map(({ id, label }) => (
          <label key={id} class="choice">
            <input type="radio" name="scope" checked={id === scope} onChange={() => setScope(id)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span>{t('export_as')}</span>
        <select
          class="input"
          value={format}
          aria-describedby={aboutId}
          onChange={(event) => setFormat(event.currentTarget.value as F)}
        >
          {[...new Set(formats.map(({ group }) => group))].map((group) => (
            <optgroup key={group} label={group}>
              {formats
                .filter((one) => one.group === group)
                .map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p id={aboutId} class="about" role="status">
        {formats.find(({ id }) => id === format)?.about}
      </p>
      {hasTemplate && <TemplateEditor {...template} onProblem={setProblem} />}
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          disabled={hasTemplate && problem}
          onClick={() => {
            onClose();
            onExport({ scope, format });
          }}
        >
          {t('export')}
        </Button>
      </div>
    </Dialog>
  );
}
