import type { ComponentChildren, Ref } from 'preact';
import { t } from '../../utils/i18n';
import type { CopyForm } from '../../utils/transfer/copy';
import { Button } from '../Button';
import { copyFormOf, copyItems } from '../copy-items';
import { Menu } from '../Menu';
import { TagInput } from '../TagInput';
import type { TagCount } from '../tag-options';

export type ExportChoice = 'obsidian' | 'html' | 'epub' | 'json' | 'calendar' | 'csl';
interface FootProps {
  tags: readonly string[];
  ownTags: readonly TagCount[];
  suggestions: readonly string[];
  onAddTag: (tag: string) => void;
  onRemoveTag: (tag: string) => void;
  /** Words on the Save button; null: saved as it is. */
  save: string | null;
  saving: boolean;
  onSave: () => void;
  /** Present once the article is in the library. */
  onTrash?: (() => void) | null;
  /** Null: this browser cannot, here. */
  onReader: (() => void) | null;
  /** Null: not yet. */
  onExport: ((choice: ExportChoice) => void) | null;
  onCopy: (as: CopyForm) => void;
  /** The toast. */
  children?: ComponentChildren;
  saveButton?: Ref<HTMLButtonElement>;
  tagField?: Ref<HTMLInputElement>;
}

/** Tags, export, reader, save. */
export function Foot(props: FootProps) {
  const { onReader, onExport, onTrash } = props;
  const exports = [
    { id: 'obsidian', label: t('format_obsidian') },
    { id: 'html', label: t('format_html') },
    { id: 'epub', label: t('format_epub') },
    { id: 'json', label: t('format_json') },
    { id: 'csl', label: t('format_csl') },
    { id: 'calendar', label: t('format_calendar') },
    ...copyItems(),
  ];
  return (
    <footer class={props.save === null ? 'kept' : undefined}>
      {props.children}
      <TagInput
        tags={props.tags}
        own={props.ownTags}
        suggestions={props.suggestions}
        onAdd={props.onAddTag}
        onRemove={props.onRemoveTag}
        inputRef={props.tagField ?? null}
      />
      <div class="actions">
        <Menu
          icon="export"
          side="above"
          label={t('popup_export')}
          items={exports}
          disabled={!onExport}
          onChoose={(id) => {
            const form = copyFormOf(id);
            if (form) props.onCopy(form);
            else onExport?.(id as ExportChoice);
          }}
        />
        {onTrash && <Button icon="trash" label={t('trash_article')} onClick={onTrash} />}
        {onReader && (
          <Button variant="edged" icon="reader" title={t('reader_key')} class="reader" onClick={onReader}>
            {t('reader')}
          </Button>
        )}
        {props.save !== null && (
          <Button
            variant="primary"
            title={t('save_key')}
            disabled={props.saving}
            onClick={props.onSave}
            buttonRef={props.saveButton ?? null}
          >
            {props.save}
          </Button>
        )}
      </div>
    </footer>
  );
}
