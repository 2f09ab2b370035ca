import type { Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { plural, t } from '../utils/i18n';
import { cleanTag, sameTag } from '../utils/library/tags';
import { Chip } from './Chip';
import { spellingOf, type TagCount, type TagOption, tagOptions } from './tag-options';

/** Commas, as several scripts write them, end a tag. */
export const TAG_SEPARATOR = /[,،，、]/;

interface TagInputProps {
  tags: readonly string[];
  /** The reader's own tags. */
  own: readonly TagCount[];
  /** New tags to offer, best first. */
  suggestions?: readonly string[];
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
}

/** The typed part of an option, in bold. */
function Marked({ tag, typed }: { tag: string; typed: string }) {
  const query = cleanTag(typed).toLowerCase();
  const at = query ? tag.toLowerCase().indexOf(query) : -1;
  if (at < 0) return <bdi>{tag}</bdi>;
  return (
    <bdi>
      {tag.slice(0, at)}
      <b>{tag.slice(at, at + query.length)}</b>
      {tag.slice(at + query.length)}
    </bdi>
  );
}

function optionWords(option: TagOption) {
  if (option.kind === 'new') return t('tag_new');
  if (option.kind === 'suggested') return t('tag_suggested');
  return plural('tag_uses', option.count ?? 0);
}

/** Tags as chips and a field with a list (ARIA combobox): Enter or comma adds, Backspace takes the last back. */
export function TagInput(props: TagInputProps) {
  const { tags, own, suggestions = [], onAdd, onRemove } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, setSaid] = useState('');
  const options = open ? tagOptions(typed, { chosen: tags, own, suggestions }) : [];
  const current = options[active];
  const well = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (well.current) well.current.scrollTop = well.current.scrollHeight; // the field comes last
  }, [tags.length]);

  function add(text: string) {
    const tag = spellingOf(cleanTag(text), own);
    setTyped('');
    setActive(-1);
    if (!tag || tags.some((taken) => sameTag(taken, tag))) return;
    setSaid(t('tag_added', tag));
    onAdd(tag);
  }
  function remove(tag: string) {
    setSaid(t('tag_removed', tag));
    onRemove(tag);
  }
  function onInput(text: string) {
    const parts = text.split(TAG_SEPARATOR);
    const rest = parts.pop() ?? '';
    for (const part of parts) add(part);
    setTyped(rest);
    setOpen(true);
    // The best own tag is one Enter away; a new tag too, being the only line then.
    setActive(cleanTag(rest) ? 0 : -1);
  }
  function move(by: number) {
    const count = (open ? options : tagOptions(typed, { chosen: tags, own, suggestions })).length;
    setOpen(true);
    // -1 is the field itself, so that the arrows lead back to what was typed
    if (count > 0) setActive(((active + 1 + by + count + 1) % (count + 1)) - 1);
  }
  /** True if the key was used. */
  function press(key: string): boolean {
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter' && (current || cleanTag(typed))) add(current?.tag ?? typed);
    else if (key === 'Escape' && open && options.length > 0) setOpen(false);
    else if (key === 'Escape' && typed) setTyped('');
    else if (key === 'Backspace' && !typed && tags.length > 0) remove(tags[tags.length - 1]!);
    else return false;
    return true;
  }

  return (
    <div class={tags.length > 0 || options.length > 0 ? 'tag-input full' : 'tag-input'}>
      <div class="well" ref={well}>
        <label class="vh" for={`${id}-field`}>
          {t('tags')}
        </label>
        {tags.map((tag) => (
          <Chip key={tag} chosen title={tag} removeLabel={t('tag_remove', tag)} onRemove={() => remove(tag)}>
            {tag}
          </Chip>
        ))}
        <input
          id={`${id}-field`}
          ref={props.inputRef ?? null}
          value={typed}
          placeholder={props.placeholder ?? t('tags_add')}
          size={6}
          role="combobox"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={current ? `${id}-${active}` : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
          onClick={() => setOpen(true)}
          onKeyDown={(event) => {
            if (event.isComposing || !press(event.key)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onBlur={() => {
            // What was typed counts, even when the next click is on Save.
            if (cleanTag(typed)) add(typed);
            setOpen(false);
          }}
        />
      </div>
      <div
        class="sug"
        role="listbox"
        id={`${id}-list`}
        aria-label={t('tags_yours')}
        hidden={options.length === 0}
      >
        {options.map((option, index) => (
          <div
            key={`${option.kind} ${option.tag}`}
            role="option"
            tabIndex={-1}
            id={`${id}-${index}`}
            aria-selected={index === active}
            // Not on click: the field must keep its focus, or it would take the typed part as a tag.
            onPointerDown={(event) => {
              event.preventDefault();
              add(option.tag);
            }}
          >
            <Marked tag={option.tag} typed={option.kind === 'new' ? '' : typed} />
            <span class="quiet num">
              <span aria-hidden={option.kind === 'own' ? 'true' : undefined}>
                {option.kind === 'own' ? option.count : optionWords(option)}
              </span>
              {option.kind === 'own' && <span class="vh">{optionWords(option)}</span>}
            </span>
          </div>
        ))}
      </div>
      <span class="vh" role="status">
        {said}
      </span>
    </div>
  );
}
