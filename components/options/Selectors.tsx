import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';

interface SelectorsProps {
  /** Unique on the page. */
  id: string;
  label: string;
  selectors: readonly string[];
  understands: (selector: string) => boolean;
  onChange: (selectors: string[]) => void;
}

/** A list of CSS selectors, one a line, taken over when the field is left and all of them are understood. */
export function Selectors({ id, label, selectors, understands, onChange }: SelectorsProps) {
  const kept = selectors.join('\n');
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const bad = lines.find((line) => !understands(line));
  const take = () => {
    if (bad === undefined && lines.join('\n') !== kept) onChange([...new Set(lines)]);
  };
  return (
    <div class="part-of">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="input"
        rows={Math.min(8, Math.max(2, lines.length + 1))}
        dir="ltr"
        spellcheck={false}
        autocapitalize="none"
        aria-describedby={`${id}-about`}
        aria-invalid={bad !== undefined}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={take}
      />
      <p id={`${id}-about`} class="quiet" role={bad === undefined ? undefined : 'alert'}>
        {bad === undefined ? t('site_selectors_about') : t('site_selector_bad', bad)}
      </p>
    </div>
  );
}
