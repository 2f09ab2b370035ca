import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface ChipProps {
  children: ComponentChildren;
  /** Written after the name; `countLabel` says it in words ("3 mentions"). */
  count?: string;
  countLabel?: string;
  chosen?: boolean;
  title?: string;
  /** BCP 47, for names taken from a page. */
  lang?: string | null;
  /** Makes the whole chip a button; with `chosen` a toggle. */
  onClick?: () => void;
  /** Makes the whole chip a link. */
  link?: { href: string; onClick?: (event: MouseEvent) => void };
  /** Adds a small button at the end; `removeLabel` is its name. */
  onRemove?: () => void;
  removeLabel?: string;
}

/** A name or a tag. */
export function Chip(props: ChipProps) {
  const { children, count, countLabel, chosen, title, lang, onClick, link, onRemove, removeLabel } = props;
  const inside = (
    <>
      <bdi lang={lang ?? undefined}>{children}</bdi>
      {count !== undefined && (
        <>
          <span class="n" aria-hidden={countLabel ? 'true' : undefined}>
            {count}
          </span>
          {countLabel && <span class="vh"> {countLabel}</span>}
        </>
      )}
      {onRemove && (
        <button type="button" aria-label={removeLabel} onClick={onRemove}>
          <Icon name="close" sizePx={12} />
        </button>
      )}
    </>
  );
  const name = chosen ? 'chip on' : 'chip';
  if (link) {
    return (
      <a class={name} title={title} {...link}>
        {inside}
      </a>
    );
  }
  if (!onClick) {
    return (
      <span class={name} title={title}>
        {inside}
      </span>
    );
  }
  return (
    <button type="button" class={name} title={title} aria-pressed={chosen} onClick={onClick}>
      {inside}
    </button>
  );
}
