import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { TagInput } from '../TagInput';
import type { TagCount } from '../tag-options';

interface TagDialogProps {
  count: number;
  /** Tags that some of the articles have: they can be taken off. */
  present: readonly string[];
  own: readonly TagCount[];
  onApply: (change: { add: string[]; remove: string[] }) => void;
  onClose: () => void;
}

/** Tags for many articles in one step: those that are here can be taken off all, new ones put on all. */
export function TagDialog({ count, present, own, onApply, onClose }: TagDialogProps) {
  const [tags, setTags] = useState<readonly string[]>(present);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []); // else the dialog would begin at the first tag's remove button
  const add = tags.filter((tag) => !present.includes(tag));
  const remove = present.filter((tag) => !tags.includes(tag));
  return (
    <Dialog title={plural('tag_many', count)} onClose={onClose} class="tagging">
      {present.length > 0 && <p>{t('tag_many_present')}</p>}
      <TagInput
        tags={tags}
        own={own}
        inputRef={input}
        onAdd={(tag) => setTags((now) => [...now, tag])}
        onRemove={(tag) => setTags((now) => now.filter((each) => each !== tag))}
      />
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          disabled={add.length + remove.length === 0}
          onClick={() => {
            onClose();
            onApply({ add, remove });
          }}
        >
          {t('apply')}
        </Button>
      </div>
    </Dialog>
  );
}
