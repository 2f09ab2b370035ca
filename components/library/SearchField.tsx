import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Icon } from '../Icon';

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
  inputRef: Ref<HTMLInputElement>;
}

export function SearchField({ value, onSearch, onLeave, onDown, inputRef }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // Follows the place, but not its echo of what was typed a moment ago.
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function type(text: string, pauseMs: number) {
    clearTimeout(timer.current);
    setTyped(text);
    const send = () => {
      sent.current = text;
      onSearch(text);
    };
    if (pauseMs === 0) send();
    else timer.current = setTimeout(send, pauseMs);
  }
  function press(event: KeyboardEvent) {
    if (event.isComposing) return;
    if (event.key === 'Enter') type(typed, 0);
    else if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Escape' && typed) type('', 0);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  }

  return (
    <div class="well">
      <label class="vh" for="search">
        {t('search_library')}
      </label>
      <Icon name="search" />
      <input
        id="search"
        ref={inputRef}
        type="text"
        inputMode="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        placeholder={t('search_placeholder')}
        value={typed}
        onInput={(event) => type(event.currentTarget.value, SEARCH_PAUSE_MS)}
        onKeyDown={press}
      />
      {typed ? (
        <Button small icon="close" label={t('search_clear')} onClick={() => type('', 0)} />
      ) : (
        <kbd>/</kbd>
      )}
    </div>
  );
}
