/** A look at what is hidden, for as long as a button is held: faint, outlined, and with the name of its kind. */
import type { Hands } from '../clutter/cleaning';
import { tById } from '../i18n';
import { part } from './parts';

const TAG_HEIGHT_PX = 20;

export interface Peek {
  readonly on: boolean;
  set(on: boolean): void;
}

export function createPeek(doc: Document, hands: Hands, floor: HTMLElement): Peek {
  const view = doc.defaultView;
  let stopPlacing: (() => void) | null = null;

  function begin(): void {
    const shown = keepingPlace(view, hands.text(), () => hands.peek(true));
    const tags = shown.map(({ element, kind }) => {
      const tag = part(doc, 'span', 'tag', tById(`kind_${kind}`));
      tag.setAttribute('aria-hidden', 'true'); // the ledger says it in words
      floor.prepend(tag);
      return { element, tag };
    });
    const place = () => {
      for (const { element, tag } of tags) placeTag(element, tag);
    };
    place();
    view?.addEventListener('scroll', place, { passive: true });
    view?.addEventListener('resize', place);
    stopPlacing = () => {
      view?.removeEventListener('scroll', place);
      view?.removeEventListener('resize', place);
      for (const { tag } of tags) tag.remove();
    };
  }

  return {
    get on() {
      return stopPlacing !== null;
    },
    set(on) {
      if (on === (stopPlacing !== null)) return;
      if (on) return begin();
      stopPlacing?.();
      stopPlacing = null;
      keepingPlace(view, hands.text(), () => hands.peek(false));
    },
  };
}

function placeTag(element: Element, tag: HTMLElement): void {
  const { top, left, width, height } = element.getBoundingClientRect();
  tag.hidden = width * height === 0;
  tag.style.top = `${Math.max(0, top - TAG_HEIGHT_PX / 2)}px`;
  tag.style.left = `${Math.max(0, left + 8)}px`;
}

/** Does something that moves the page about; the line that is being read stays where it is in the window. */
function keepingPlace<T>(view: Window | null, text: readonly Element[], change: () => T): T {
  const anchor = view && text.find((element) => element.getBoundingClientRect().bottom > 0);
  const before = anchor?.getBoundingClientRect().top ?? 0;
  const result = change();
  const moved = (anchor?.getBoundingClientRect().top ?? 0) - before;
  if (moved !== 0) view?.scrollBy({ top: moved, behavior: 'instant' });
  return result;
}
