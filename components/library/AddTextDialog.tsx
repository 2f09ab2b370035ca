import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotations, Article, Removal } from '../../utils/article';
import { plural, t, tById } from '../../utils/i18n';
import { Button } from '../Button';
import { DateList } from '../DateList';
import { Dialog } from '../Dialog';
import { EntityChips } from '../EntityList';
import { Notice } from '../Notice';

/** What the reader gave. */
export interface GivenText {
  text: string;
  /** '' for none. */
  address: string;
  /** ISO date; '' for none. */
  published: string;
}

/** What was made of it. */
export interface TextPreview {
  article: Article;
  annotations: Annotations;
  removals: readonly Removal[];
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
      {props.preview ? <Preview {...props} preview={props.preview} /> : <Form {...props} />}
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

function Preview({
  preview,
  today,
  busy,
  onEdit,
  onSave,
  problem,
}: AddTextDialogProps & { preview: TextPreview }) {
  const { article, annotations, removals } = preview;
  const { keyDates, entities } = annotations;
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => save.current?.focus(), []); // the field that had the focus is gone
  return (
    <>
      {problem && <Notice tone="bad" icon="warning" title={problem} />}
      <div class="preview">
        <p class="meta">
          {article.byline.length > 0 && <bdi>{article.byline.join(', ')}</bdi>}
          <span>{plural('words', article.wordCount)}</span>
        </p>
        <h3 class="head" lang={article.lang ?? undefined} dir="auto">
          {article.title || t('untitled')}
        </h3>
        <p class="excerpt" lang={article.lang ?? undefined} dir="auto">
          {article.excerpt}
        </p>
        {keyDates.length > 0 && (
          <DateList
            dates={keyDates}
            text={article.text}
            lang={article.lang}
            today={today}
            reference={article.published ? 'published' : null}
          />
        )}
        {entities.length > 0 && <EntityChips entities={entities} lang={article.lang} most={10} />}
        <Removed removals={removals} lang={article.lang} />
      </div>
      <div class="acts">
        <Button variant="edged" onClick={onEdit}>
          {t('text_change')}
        </Button>
        <Button variant="primary" disabled={busy} buttonRef={save} onClick={onSave}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}

function Removed({ removals, lang }: { removals: readonly Removal[]; lang: string | null }) {
  if (removals.length === 0) return <p class="quiet">{t('text_nothing_left_out')}</p>;
  return (
    <details>
      <summary>{plural('text_left_out', removals.length)}</summary>
      <ul>
        {removals.map((removal) => (
          <li key={removal.id}>
            <span class="quiet">{tById(`kind_${removal.kind}`)}</span>
            <span lang={lang ?? undefined} dir="auto">
              {removal.text}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
