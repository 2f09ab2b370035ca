/**
 * The reader chooses something on the page that was missed, with pointer, touch or keys, and it is hidden; it can be
 * remembered for the site. While this runs the page hears nothing of what is pressed.
 */
import type { Hands } from '../clutter/cleaning';
import { t } from '../i18n';
import { createAim } from './aim';
import { button, byHand, createStage, type IsReal, part } from './parts';
import { stableSelector } from './stable-selector';

export interface PickerOptions {
  hands: Hands;
  /** Host name; null where nothing can be remembered. */
  site: string | null;
  remember(selector: string): void;
  forget(selector: string): void;
  isReal?: IsReal;
  onEnd?(): void;
}

const LONGEST_NAME = 60;
const HELD_BACK = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
];

/** Begins to choose; the returned function ends it. */
export function createPicker(doc: Document, options: PickerOptions): () => void {
  const { hands, isReal = byHand } = options;
  const view = doc.defaultView!;
  const stage = createStage(doc);
  const aim = createAim(hands.text());
  /** Pressed: pointing elsewhere no longer changes it. */
  let fixed = false;
  const frame = part(doc, 'div', 'frame');
  frame.hidden = true;
  const words = part(doc, 'p', 'words', t('pick_hint'));
  words.setAttribute('role', 'status');
  const press = (text: string, onPress: () => void) => button(doc, { words: text, isReal, onPress });
  const hide = press(t('pick_hide'), hideIt);
  hide.setAttribute('data-dateline-part', 'button main');
  const steps = part(doc, 'div', 'row');
  steps.append(
    press(t('pick_wider'), () => step(() => aim.wider())),
    press(t('pick_narrower'), () => step(() => aim.narrower())),
    hide,
    press(t('done'), end),
  );
  const after = part(doc, 'div', 'row');
  after.hidden = true;
  const bar = part(doc, 'div', 'bar');
  bar.setAttribute('role', 'dialog');
  bar.setAttribute('aria-label', t('pick_open'));
  bar.tabIndex = -1;
  bar.append(words, steps, after);
  stage.floor.append(frame, bar);

  function step(change: () => void): void {
    fixed = true;
    change();
    draw();
  }

  function draw(): void {
    const { element } = aim;
    frame.hidden = element === null;
    hide.disabled = element === null;
    frame.setAttribute('data-dateline-part', fixed ? 'frame chosen' : 'frame');
    if (!element) return;
    const { top, left, width, height } = element.getBoundingClientRect();
    Object.assign(frame.style, {
      top: `${top}px`,
      left: `${left}px`,
      width: `${width}px`,
      height: `${height}px`,
    });
    if (fixed) words.textContent = t('pick_chosen', nameOf(element));
  }

  function hideIt(): void {
    const { element } = aim;
    if (!element) return;
    const selector = options.site === null ? null : stableSelector(element);
    const id = hands.pick(element);
    fixed = false;
    aim.none();
    draw();
    words.textContent = t('picked_done');
    drawAfter(id, selector);
  }

  /** What can be done with what was just hidden. */
  function drawAfter(id: string, selector: string | null): void {
    const undo = press(t('undo'), () => {
      hands.setHidden([id], false);
      settle(t('pick_hint'));
    });
    after.replaceChildren(undo);
    after.hidden = false;
    const { site } = options;
    if (selector === null || site === null) return;
    const keep = press(t('picked_remember', site), () => {
      options.remember(selector);
      settle(t('picked_kept', site));
      after.replaceChildren(
        press(t('undo'), () => {
          options.forget(selector);
          settle(t('picked_done'));
        }),
      );
      after.hidden = false;
    });
    keep.title = selector;
    after.append(keep);
  }

  function settle(text: string): void {
    after.hidden = true;
    words.textContent = text;
    bar.focus({ preventScroll: true });
  }

  const isOurs = (event: Event) => event.target === stage.host;

  function onMove(event: PointerEvent): void {
    if (fixed || isOurs(event) || !isReal(event)) return;
    if (aim.at(doc.elementFromPoint(event.clientX, event.clientY))) draw();
  }

  function onPress(event: Event): void {
    if (isOurs(event) || !isReal(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type !== 'click') return;
    const { clientX, clientY } = event as MouseEvent;
    if (aim.at(doc.elementFromPoint(clientX, clientY))) step(() => {});
  }

  const KEYS: Record<string, () => void> = {
    Escape: end,
    ArrowUp: () => step(() => aim.wider()),
    ArrowDown: () => step(() => aim.narrower()),
    ArrowLeft: () => step(() => aim.beside(-1)),
    ArrowRight: () => step(() => aim.beside(1)),
    Enter: hideIt,
  };

  function onKey(event: KeyboardEvent): void {
    const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
    if (!act || !isReal(event)) return;
    // Enter presses the button that has the focus.
    if (event.key === 'Enter' && isOurs(event) && stage.focused()?.localName === 'button') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  function end(): void {
    view.removeEventListener('pointermove', onMove, true);
    for (const type of HELD_BACK) view.removeEventListener(type, onPress, true);
    view.removeEventListener('keydown', onKey, true);
    view.removeEventListener('scroll', draw);
    view.removeEventListener('resize', draw);
    stage.leave();
    options.onEnd?.();
  }

  view.addEventListener('pointermove', onMove, true);
  for (const type of HELD_BACK) view.addEventListener(type, onPress, true);
  view.addEventListener('keydown', onKey, true);
  view.addEventListener('scroll', draw, { passive: true });
  view.addEventListener('resize', draw);
  aim.at(doc.elementFromPoint?.(view.innerWidth / 2, view.innerHeight / 2) ?? null);
  draw();
  bar.focus({ preventScroll: true });
  return end;
}

function nameOf(element: Element): string {
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const name = words || element.getAttribute('aria-label') || element.localName;
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}
