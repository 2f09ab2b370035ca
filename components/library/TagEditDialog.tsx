import { useEffect, useRef, useState } from 'preact/hooks';
import { plural, t, tById } from '../../utils/i18n';
import { TAG_COLOURS, type TagColour } from '../../utils/library/schema';
import { cleanTag, sameTag } from '../../utils/library/tags';
import { Button } from '../Button';
import { Dialog } from '../Dialog';

interface TagEditDialogProps {
  tag: string;
  count: number;
  colour: TagColour | null;
  /** All tags, to see whether the new name is taken. */
  tags: readonly string[];
  onApply: (change: { name: string; colour: TagColour | null; merges: boolean }) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** A tag's name and colour, wherever it is used; another tag's name makes the two one. */
export function TagEditDialog({ tag, count, colour, tags, onApply, onRemove, onClose }: TagEditDialogProps) {
  const [typed, setTyped] = useState(tag);
  const [chosen, setChosen] = useState(colour);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const name = cleanTag(typed);
  const taken = sameTag(name, tag) ? undefined : tags.find((other) => sameTag(other, name));
  return (
    <Dialog title={t('tag_edit_title')} onClose={onClose} class="tagging">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!name) return;
          onClose();
          onApply({ name: taken ?? name, colour: chosen, merges: taken !== undefined });
        }}
      >
        <p>{plural('tag_uses_all', count)}</p>
        <label class="field">
          <span>{t('tag_name')}</span>
          <input
            class="input"
            ref={field}
            dir="auto"
            value={typed}
            aria-describedby="tag-name-words"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <p class="quiet" id="tag-name-words" role="status">
          {taken === undefined ? t('tag_under') : t('tag_becomes_one', taken)}
        </p>
        <fieldset class="swatches">
          <legend class="label">{t('tag_colour')}</legend>
          {[null, ...TAG_COLOURS].map((one) => (
            <label key={one ?? 'none'} title={tById(`colour_${one ?? 'none'}`)}>
              <input type="radio" name="colour" checked={chosen === one} onChange={() => setChosen(one)} />
              <i class={`dot ${one ?? 'none'}`} />
              <span class="vh">{tById(`colour_${one ?? 'none'}`)}</span>
            </label>
          ))}
        </fieldset>
        <div class="acts">
          <Button
            variant="danger"
            class="start"
            onClick={() => {
              onClose();
              onRemove();
            }}
          >
            {t('tag_take_off')}
          </Button>
          <Button variant="edged" onClick={onClose}>
            {t('cancel')}
          </Button>
          <button type="submit" class="btn primary" disabled={!name || (name === tag && chosen === colour)}>
            {t('apply')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
