import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './Icon';

interface ButtonProps {
  children?: ComponentChildren;
  /** `plain` has no border; `link` is set in the text; `danger` is for what cannot be taken back. */
  variant?: 'plain' | 'edged' | 'primary' | 'danger' | 'link';
  small?: boolean;
  icon?: IconName;
  /** Name for assistive technology; with no `children` the button is square and this is also its tooltip. */
  label?: string;
  title?: string;
  disabled?: boolean;
  onClick: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
  class?: string;
  /** For buttons that open something: the id of what they open, and whether it is open. */
  controls?: string;
  expanded?: boolean;
}

export function Button(props: ButtonProps) {
  const { children, variant = 'plain', small, icon, label, title, disabled, onClick, buttonRef } = props;
  const square = children === undefined;
  const names = [
    variant === 'link' ? 'link' : 'btn',
    variant !== 'link' && variant !== 'plain' && variant,
    small && 'small',
    square && 'icon',
    props.class,
  ].filter(Boolean);
  return (
    <button
      type="button"
      class={names.join(' ')}
      aria-label={label}
      title={title ?? (square ? label : undefined)}
      disabled={disabled}
      aria-controls={props.controls}
      aria-expanded={props.expanded}
      onClick={onClick}
      ref={buttonRef ?? null}
    >
      {icon && <Icon name={icon} sizePx={small ? 14 : 16} />}
      {children}
    </button>
  );
}
