import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon';

export interface MenuItem {
  id: string;
  label: string;
  /** A rule above it. */
  separate?: boolean;
}

interface MenuProps {
  /** Name of the button, and of the menu. */
  label: string;
  icon: IconName;
  /** Shows the label beside the icon. */
  wide?: boolean;
  edged?: boolean;
  items: readonly MenuItem[];
  onChoose: (id: string) => void;
  /** Where there is room: above a foot bar, below a head. */
  side?: 'above' | 'below';
  disabled?: boolean;
}

/** A button with a menu (ARIA menu button): arrows, Home, End, first letter; Escape and choosing give the focus back. */
export function Menu({ label, icon, wide, edged, items, onChoose, side = 'below', disabled }: MenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const entries = () => [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];

  useEffect(() => {
    if (!open) return;
    entries()[0]?.focus();
    // Below the last row of a list it would be cut off.
    list.current?.scrollIntoView?.({ block: 'nearest' });
    const outside = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }
  function press(key: string): boolean {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const letter = all.findIndex((entry, index) => index > at && startsWith(entry, key));
    if (key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (key === 'ArrowUp') all[(at - 1 + all.length) % all.length]?.focus();
    else if (key === 'Home') all[0]?.focus();
    else if (key === 'End') all[all.length - 1]?.focus();
    else if (key === 'Escape') close();
    else if (key.length === 1 && key !== ' ')
      all[letter < 0 ? all.findIndex((e) => startsWith(e, key)) : letter]?.focus();
    else return false;
    return true;
  }

  return (
    <div class={`menu ${side}`} ref={root}>
      <button
        type="button"
        ref={button}
        class={['btn', edged && 'edged', !wide && 'icon'].filter(Boolean).join(' ')}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={wide ? undefined : label}
        title={wide ? undefined : label}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name={icon} />
        {wide && label}
      </button>
      {open && (
        <div
          class="menu-list"
          role="menu"
          id={id}
          aria-label={label}
          ref={list}
          onKeyDown={(event) => {
            if (event.key === 'Tab') setOpen(false);
            if (!press(event.key)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              class={item.separate ? 'separate' : undefined}
              tabIndex={-1}
              onClick={() => {
                close();
                onChoose(item.id);
              }}
            >
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function startsWith(entry: HTMLElement, letter: string): boolean {
  return (entry.textContent ?? '').toLowerCase().startsWith(letter.toLowerCase());
}
