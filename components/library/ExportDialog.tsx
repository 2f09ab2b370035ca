import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

export interface ExportScope {
  id: 'open' | 'selected' | 'list' | 'all';
  /** "3 selected articles" */
  label: string;
}
export interface ExportChoice<F extends string> {
  scope: ExportScope['id'];
  format: F;
}

interface ExportDialogProps<F extends string> {
  /** Nearest to what the reader is doing first. */
  scopes: readonly ExportScope[];
  formats: ReadonlyArray<{ id: F; label: string; about: string }>;
  onExport: (choice: ExportChoice<F>) => void;
  onClose: () => void;
}

/** What, and as what. Nothing leaves this machine: it ends with a file in the downloads. */
export function ExportDialog<F extends string>({ scopes, formats, onExport, onClose }: ExportDialogProps<F>) {
  const [scope, setScope] = useState(scopes[0]!.id);
  const [format, setFormat] = useState(formats[0]!.id);
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
      <fieldset>
        <legend class="label">{t('export_as')}</legend>
        {formats.map(({ id, label, about }) => (
          <label key={id} class="choice">
            <input type="radio" name="format" checked={id === format} onChange={() => setFormat(id)} />
            <span>
              {label}
              <small>{about}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
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
