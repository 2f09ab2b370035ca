import type { Ref } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { type SearchOption, SearchOptions } from './SearchOptions';
import { SearchToken } from './SearchToken';
import {
  type FieldText,
  joinText,
  reopened,
  searchable,
  splitText,
  withOperator,
  withValue,
} from './search-text';
import { type FindValues, useSearchOptions } from './use-search-options';

/** From the last letter to the search; shorter than most pauses between words. */
export const SEARCH_PAUSE_MS = 140;

interface SearchFieldProps {
  value: string;
  /** As typed, after a pause; at once on Enter and when cleared. */
  onSearch: (query: string) => void;
  /** Escape in an empty field. */
  onLeave: () => void;
  /** Down from the field into the results. */
  onDown: () => void;
  onHelp: () => void;
  findValues: FindValues;
  inputRef: Ref<HTMLInputElement>;
}

const textOf = (query: string) => splitText({ tokens: [], rest: query }, { open: false });

/** A combobox: finished operators become tokens, what is being typed is completed from the library. */
export function SearchField(props: SearchFieldProps) {
  const { value, onSearch, inputRef } = props;
  const listId = useId();
  const { text, change } = useFieldText(value, onSearch);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const options = useSearchOptions(text, open, props.findValues);
  const current = open ? options[active] : undefined;
  const filled = text.tokens.length > 0 || text.rest !== '';

  function choose(option: SearchOption) {
    setActive(-1);
    if (option.kind === 'operator') {
      setOpen(true);
      change({ ...text, rest: withOperator(text.rest, option.operator) });
    } else {
      setOpen(false);
      change(withValue(text, option.operator, option.value), { atOnce: true });
    }
  }
  function move(by: number) {
    setOpen(true);
    // -1 is the field itself, so that the arrows lead back to what was typed.
    setActive(((active + 1 + by + options.length + 1) % (options.length + 1)) - 1);
  }
  /** True if the key was used. */
  function press(event: KeyboardEvent & { currentTarget: HTMLInputElement }): boolean {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const atStart = selectionStart === 0 && selectionEnd === 0;
    const backwards = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const listed = open && options.length > 0;
    if (event.key === 'Enter' && current) choose(current);
    else if (event.key === 'Enter') finish();
    else if (event.key === 'ArrowDown' && listed) move(1);
    else if (event.key === 'ArrowUp' && listed) move(-1);
    else if (event.key === 'ArrowDown') props.onDown();
    else if (event.key === 'Escape' && listed) setOpen(false);
    else if (event.key === 'Escape' && filled) change({ tokens: [], rest: '' }, { atOnce: true });
    else if (event.key === 'Escape') props.onLeave();
    else if ((event.key === 'Backspace' || event.key === backwards) && atStart && text.tokens.length > 0)
      change(reopened(text));
    else return false;
    return true;
  }
  function finish() {
    setOpen(false);
    change(splitText(text, { open: false }), { atOnce: true });
  }

  return (
    <div class="search-field">
      <div class="well">
        <label class="vh" for="search">
          {t('search_library')}
        </label>
        <Icon name="search" />
        {text.tokens.map((token, index) => (
          <SearchToken
            key={`${index} ${token.operator} ${token.value}`}
            token={token}
            onRemove={() =>
              change({ ...text, tokens: text.tokens.filter((_, at) => at !== index) }, { atOnce: true })
            }
          />
        ))}
        <input
          id="search"
          ref={inputRef}
          type="text"
          inputMode="search"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          dir="auto"
          placeholder={text.tokens.length > 0 ? '' : t('search_placeholder')}
          value={text.rest}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open && options.length > 0}
          aria-controls={listId}
          aria-activedescendant={current ? `${listId}-${active}` : undefined}
          onInput={(event) => {
            setOpen(true);
            setActive(-1);
            change(splitText({ ...text, rest: event.currentTarget.value }, { open: true }));
          }}
          onKeyDown={(event) => {
            if (event.isComposing || !press(event)) return;
            event.preventDefault();
          }}
          onBlur={() => {
            setOpen(false);
            if (searchable(text).rest !== text.rest) finish();
          }}
        />
        {filled && (
          <Button
            small
            icon="close"
            label={t('search_clear')}
            onClick={() => change({ tokens: [], rest: '' }, { atOnce: true })}
          />
        )}
        <Button small icon="help" label={t('search_help')} onClick={props.onHelp} />
        {!filled && <kbd>/</kbd>}
      </div>
      <SearchOptions id={listId} options={open ? options : []} active={active} onChoose={choose} />
    </div>
  );
}

/** What the field holds. It follows the place, but not its echo of what was typed a moment ago. */
function useFieldText(value: string, onSearch: (query: string) => void) {
  const [text, setText] = useState<FieldText>(() => textOf(value));
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setText(textOf(value));
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function change(next: FieldText, { atOnce = false } = {}) {
    clearTimeout(timer.current);
    setText(next);
    const send = () => {
      sent.current = joinText(atOnce ? next : searchable(next));
      onSearch(sent.current);
    };
    if (atOnce) send();
    else timer.current = setTimeout(send, SEARCH_PAUSE_MS);
  }
  return { text, change };
}
