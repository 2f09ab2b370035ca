/**
 * A selector for one element that should still mean it on the site's other pages and after its next build: made of
 * names that people gave, never of ones a tool generated, and of a place among its like only where no name is left.
 */
import { isSelector } from '../selector-text';

/** Attributes whose values say what a part is for. */
const ATTRIBUTES = [
  'data-testid',
  'data-test',
  'data-component',
  'data-module',
  'data-name',
  'role',
  'aria-label',
];
const LONGEST_VALUE = 40;
const MOST_CLASSES = 4;
const MOST_STEPS = 5;
/** What a part is at the moment, not what it is. */
const STATE =
  /^(?:is|has|js|no)-|(?:^|[-_])(?:active|open|opened|closed|hidden|visible|show|shown|hover|focus|loaded|loading|lazy|sticky|fixed|selected|current|first|last|odd|even)$/i;

/**
 * @returns a selector that matches this element alone in its document now; null where there is none to rely on
 */
export function stableSelector(element: Element): string | null {
  const doc = element.ownerDocument;
  const isIt = (selector: string) => {
    const found = doc.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  };
  // A shadow root has no selector from outside.
  if (element.getRootNode() !== doc) return null;
  const own = [...namesOf(element), element.localName];
  const direct = own.find((name) => name !== element.localName && isIt(name));
  if (direct) return sound(direct);
  const place = `${own[0]}:nth-of-type(${nthOf(element)})`;
  return sound(withAncestor(element, own, isIt) ?? withAncestor(element, [place], isIt));
}

/** One of `own` below a named ancestor, or below several. */
function withAncestor(
  element: Element,
  own: readonly string[],
  isIt: (selector: string) => boolean,
): string | null {
  let step = 0;
  for (let at = element.parentElement; at && step < MOST_STEPS; at = at.parentElement, step++) {
    const names = namesOf(at);
    const ways = at === element.parentElement ? [' > '] : [' '];
    for (const name of names)
      for (const way of ways)
        for (const end of own) {
          const selector = `${name}${way}${end}`;
          if (isIt(selector)) return selector;
        }
  }
  return null;
}

function sound(selector: string | null): string | null {
  return selector !== null && isSelector(selector) ? selector : null;
}

/** Selectors for an element by its own names, the surest first. */
function namesOf(element: Element): string[] {
  const { localName, id } = element;
  const classes = [...element.classList].filter(isGiven).slice(0, MOST_CLASSES);
  const attributes = ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    const isFit = value && value.length <= LONGEST_VALUE && !/["\\\p{Nd}\p{Cc}]/u.test(value);
    return isFit ? [`${localName}[${name}="${value}"]`] : [];
  });
  return [
    ...(isGiven(id) ? [`#${id}`] : []),
    ...classes.map((name) => `${localName}.${name}`),
    ...classes.slice(1).map((name, nth) => `${localName}.${classes[nth]!}.${name}`),
    ...attributes,
  ];
}

/**
 * True for a name made of words: `related-posts`, `PromoBox__title`, `ad_slot`. Names that tools make are letters and
 * figures at random: `css-1q2w3e`, `sc-bdVaJa`, `x7Gh2`.
 */
function isGiven(name: string): boolean {
  if (!/^[a-z][a-z_-]*$/i.test(name) || STATE.test(name)) return false;
  const words = name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/).filter(Boolean);
  const spoken = words.every(
    (word) => word.length > 1 && /[aeiouy]/i.test(word) && !/[^aeiouy]{5,}/i.test(word),
  );
  return spoken && (words.length === 1 || words.some((word) => word.length > 3));
}

function nthOf(element: Element): number {
  let nth = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling)
    if (at.localName === element.localName) nth++;
  return nth;
}
