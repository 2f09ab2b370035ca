/** Which element of a page is meant: what is pointed at, one step wider or narrower, or the one beside it. */
import { HOST_ATTRIBUTE } from '../clutter/hide-style';

export interface Aim {
  readonly element: Element | null;
  /** @returns false where nothing there can be chosen */
  at(element: Element | null): boolean;
  none(): void;
  wider(): void;
  /** Back on the way that `wider` came, else into the first thing inside. */
  narrower(): void;
  beside(step: 1 | -1): void;
}

/** @param text where the article stands: nothing that holds most of it can be chosen */
export function createAim(text: readonly Element[]): Aim {
  let element: Element | null = null;
  let way: Element[] = [];

  function mayBe(one: Element | null): one is Element {
    if (
      !one ||
      one.hasAttribute(HOST_ATTRIBUTE) ||
      /^(?:html|body|head|script|style|link|meta)$/.test(one.localName)
    )
      return false;
    const held = text.filter((paragraph) => one.contains(paragraph) && one !== paragraph).length;
    return held < 2 || held * 2 < text.length;
  }

  function take(one: Element | null, next: Element[]): boolean {
    if (!mayBe(one)) return false;
    element = one;
    way = next;
    return true;
  }

  return {
    get element() {
      return element;
    },
    at: (one) => take(one, []),
    none() {
      element = null;
      way = [];
    },
    wider() {
      if (element) take(element.parentElement, [...way, element]);
    },
    narrower() {
      const back = way.at(-1);
      if (back?.isConnected) take(back, way.slice(0, -1));
      else if (element) take([...element.children].find(mayBe) ?? null, []);
    },
    beside(step) {
      let one = element;
      do one = (step > 0 ? one?.nextElementSibling : one?.previousElementSibling) ?? null;
      while (one && !mayBe(one));
      take(one, []);
    },
  };
}
