interface SwitchProps {
  checked: boolean;
  label: string;
  id?: string;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

/** Only for what acts at once. */
export function Switch({ checked, label, id, disabled, onChange }: SwitchProps) {
  return (
    <span class="switch">
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={checked}
        aria-checked={checked}
        disabled={disabled}
        aria-label={label}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </span>
  );
}
