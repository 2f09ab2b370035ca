/** A small bar over a page that was cleaned: what is hidden, a look at it, the way back, and what else can be done. */
import type { RemovalKind } from '../article';
import type { Face, Hands } from '../clutter/cleaning';
import { listWords, type PluralKey, plural, t } from '../i18n';
import { type ButtonOptions, button, byHand, createStage, type IsReal, mark, part } from './parts';
import { createPeek, type Peek } from './peek';

/** What the bar can have done elsewhere. Each is only asked for: what needs a permission is asked again there. */
export interface BarDeeds {
  /** Host name; null where the site cannot be had for always, or is already. */
  alwaysFor: string | null;
  always(): void;
  read(): void;
  save(): void;
  /** Lets the reader choose something on the page. */
  pick(): void;
  closed(): void;
}

export interface BarOptions {
  hands: Hands;
  deeds: BarDeeds;
  /** Tells a press of the reader's from one that the page has made up. */
  isReal?: IsReal;
}

export function createBar(doc: Document, { hands, deeds, isReal = byHand }: BarOptions): Face {
  const stage = createStage(doc);
  const peek = createPeek(doc, hands, stage.floor);
  const bar = part(doc, 'div', 'bar');
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', t('appName'));
  const count = part(doc, 'span', 'count');
  const kinds = part(doc, 'span', 'kinds');
  const words = part(doc, 'p', 'words');
  words.setAttribute('role', 'status');
  words.append(count, kinds);

  const make = (options: Omit<ButtonOptions, 'isReal'>) => button(doc, { ...options, isReal });
  const leave = () => {
    peek.set(false);
    stage.leave();
  };
  const close = () => {
    leave();
    deeds.closed();
  };
  const more = part(doc, 'div', 'more');
  more.hidden = true;
  more.append(...moreButtons(make, deeds));
  const opener = make({
    words: t('more'),
    onPress() {
      more.hidden = !more.hidden;
      opener.setAttribute('aria-expanded', String(!more.hidden));
    },
  });
  opener.setAttribute('aria-expanded', 'false');
  const show = make({ words: t('bar_show'), onPress: () => hands.showAll() });
  show.setAttribute('data-dateline-part', 'button main');
  const row = part(doc, 'div', 'row');
  const away = make({ words: '×', label: t('bar_close'), title: t('bar_close'), onPress: close });
  away.setAttribute('data-dateline-part', 'button sign');
  row.append(mark(doc), words, show, peekButton(doc, peek, isReal), opener, away);
  bar.append(row, more);
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isReal(event)) close();
  });
  stage.floor.append(bar);

  return {
    update() {
      const hidden = hands.items().filter((item) => item.hidden);
      count.textContent = plural('hidden', hidden.length);
      kinds.textContent = kindsIn(hidden);
      kinds.title = kinds.textContent;
    },
    end: leave,
  };
}

function moreButtons(
  make: (options: Omit<ButtonOptions, 'isReal'>) => HTMLElement,
  deeds: BarDeeds,
): HTMLElement[] {
  const { alwaysFor } = deeds;
  return [
    make({ words: t('reader'), onPress: () => deeds.read() }),
    make({ words: t('save'), onPress: () => deeds.save() }),
    ...(alwaysFor ? [make({ words: t('always_clean', alwaysFor), onPress: () => deeds.always() })] : []),
    make({ words: t('pick_open'), onPress: () => deeds.pick() }),
  ];
}

const HIDES = {
  related: 'hides_related',
  ticker: 'hides_ticker',
  'see-also': 'hides_see_also',
  'author-box': 'hides_author_box',
  share: 'hides_share',
  newsletter: 'hides_newsletter',
  promo: 'hides_promo',
  comments: 'hides_comments',
  ad: 'hides_ad',
  notice: 'hides_notice',
  navigation: 'hides_navigation',
  picked: 'hides_picked',
} satisfies Record<RemovalKind, PluralKey>;

/** “13 ticker rows, 2 share bars”: the most frequent first. */
function kindsIn(items: ReturnType<Hands['items']>): string {
  const counts = new Map<RemovalKind, number>();
  for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return listWords(sorted.map(([kind, count]) => plural(HIDES[kind], count)));
}

/** Held with pointer or key it shows, let go it hides; who presses it by other means turns it on and off. */
function peekButton(doc: Document, peek: Peek, isReal: IsReal): HTMLElement {
  const made = part(doc, 'button', 'button', t('bar_peek'));
  made.type = 'button';
  made.title = t('bar_peek_title');
  made.setAttribute('aria-pressed', 'false');
  const set = (on: boolean) => {
    peek.set(on);
    made.setAttribute('aria-pressed', String(on));
  };
  let held = false;
  const hold = (event: Event) => {
    if (!isReal(event)) return;
    held = true;
    set(true);
  };
  const release = (event: Event) => {
    if (held && isReal(event)) set(false);
  };
  const isPress = (event: KeyboardEvent) => event.key === ' ' || event.key === 'Enter';
  made.addEventListener('pointerdown', hold);
  for (const type of ['pointerup', 'pointercancel', 'pointerleave', 'blur'] as const)
    made.addEventListener(type, release);
  made.addEventListener('contextmenu', (event) => event.preventDefault()); // a long press on a touch screen
  made.addEventListener('keydown', (event) => {
    if (!isPress(event)) return;
    event.preventDefault();
    if (!event.repeat) hold(event);
  });
  made.addEventListener('keyup', (event) => {
    if (!isPress(event)) return;
    event.preventDefault();
    release(event);
    held = false; // no click comes after it
  });
  made.addEventListener('click', (event) => {
    if (!held && isReal(event)) set(!peek.on); // a screen reader presses without holding
    held = false;
  });
  return made;
}
