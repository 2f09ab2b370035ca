import type { ComponentChildren } from 'preact';
import { type Place, placeToSearch } from './place';

export interface PlaceLinkProps {
  to: Place;
  onGo: (place: Place) => void;
  children: ComponentChildren;
  class?: string;
  current?: boolean;
  title?: string;
  lang?: string | null;
}

/** A link within the library, so that it can be opened in another window too. */
export function PlaceLink({ to, onGo, children, class: name, current, title, lang }: PlaceLinkProps) {
  return (
    <a
      class={name}
      href={placeToSearch(to) || '?'}
      title={title}
      lang={lang ?? undefined}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo(to);
      }}
    >
      {children}
    </a>
  );
}
