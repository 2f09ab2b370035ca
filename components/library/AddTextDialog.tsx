import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { Notice } from '../Notice';
import { type TextPreview, TextPreviewStep } from './TextPreviewStep';

/** What the reader gave. */
export interface GivenText {
  text: string;
  /** '' for none. */
  address: string;
  /** ISO date; '' for none. */
  published: string;
}

interface AddTextDialogProps {
  given: GivenText;
  today: string;
  preview: TextPreview | null;
  /** The words of what went wrong. */
  problem: string | null;
  busy: boolean;
  onRead: (given: GivenText) => void;
  /** Back from the preview to the text. */
  onEdit: () => void;
  onSave: () => void;
  onOpenFile: () => void;
  onClose: () => void;
}

/** Text without a page: given, looked through, saved. */
export function AddTextDialog(props: AddTextDialogProps) {
  return (
    <Dialog title={t(props.preview ? 'text_check' : 'add_text')} onClose={props.onClose} class="adding">
      {props.preview ? <TextPreviewStep {...props} preview={props.preview} /> : <Form {...props} />}
    </Dialog>
  );
}

function Form({ given, problem, busy, onRead, onOpenFile, onClose }: AddTextDialogProps) {
  const [text, setText] = useState(given.text);
  const [address, setAddress] = useState(given.address);
  const [published, setPublished] = useState(given.published);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const addressWrong = address.trim() !== '' && !isWebAddress(address.trim());
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() && !addressWrong && !busy) onRead({ text, address: address.trim(), published });
      }}
    >
      {problem && <Notice tone="bad" icon="warning" title={problem} />}
      <label class="field">
        <span>{t('text')}</span>
        <textarea
          ref={field}
          rows={11}
          dir="auto"
          placeholder={t('text_placeholder')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="two">
        <label class="field">
          <span>{t('text_address')}</span>
          <input
            class="input"
            type="url"
            inputMode="url"
            placeholder="https://"
            value={address}
            aria-invalid={addressWrong}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{t('text_date')}</span>
          <input
            class="input"
            type="date"
            value={published}
            onInput={(event) => setPublished(event.currentTarget.value)}
          />
        </label>
      </div>
      <p class="quiet">{t('text_date_why')}</p>
      <div class="acts">
        <Button icon="add" class="start" onClick={onOpenFile}>
          {t('open_text_file')}
        </Button>
        <Button variant="edged" onClick={onClose}>
          {t('cancel')}
        </Button>
        <button type="submit" class="btn primary" disabled={!text.trim() || addressWrong || busy}>
          {t(busy ? 'text_reading' : 'text_read')}
        </button>
      </div>
    </form>
  );
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S/i.test(text) && URL.canParse(text);
}
