import type { ComponentChildren } from 'preact';

interface SegmentedProps<V extends string> {
  /** Names the group for assistive technology; the label a sighted reader sees stands beside it. */
  label: string;
  /** Unique on the page: the radio buttons' group. */
  name: string;
  value: V;
  options: ReadonlyArray<{ value: V; label: ComponentChildren; title?: string }>;
  onChange: (value: V) => void;
}

/** A radio group that looks like one control. */
export function Segmented<V extends string>({ label, name, value, options, onChange }: SegmentedProps<V>) {
  return (
    <div class="seg" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} title={option.title}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
