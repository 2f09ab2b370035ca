import { uriOf } from './plain';
import { languageTag } from './reference';
import { escapeXml } from './xml-text';

/** Attribute → its value as XHTML wants it; null where it cannot be kept. */
const RULES: Record<string, (value: string, element: string) => string | null> = {
  href: (value, element) => (element === 'a' ? linkGoal(value) : null),
  title: (value) => value,
  lang: (value) => languageTag(value),
  dir: (value) => (/^(?:ltr|rtl|auto)$/.test(value) ? value : null),
  width: (value, element) => (element === 'img' ? wholeNumber(value) : null),
  height: (value, element) => (element === 'img' ? wholeNumber(value) : null),
  colspan: (value, element) => (isCell(element) ? wholeNumber(value) : null),
  rowspan: (value, element) => (isCell(element) ? wholeNumber(value) : null),
  scope: (value, element) => (element === 'th' && /^(?:row|col)$/.test(value) ? value : null),
  start: (value, element) => (element === 'ol' ? integer(value) : null),
  value: (value, element) => (element === 'li' ? integer(value) : null),
  reversed: (_, element) => (element === 'ol' ? 'reversed' : null),
};

/** The element's attributes for its start tag, each with a space before it; only those of `among` where given. */
export function attributesOf(element: Element, among: readonly string[] = Object.keys(RULES)): string {
  return among
    .map((name) => {
      const value = element.getAttribute(name);
      const kept = value === null ? null : RULES[name]!(value, element.localName);
      if (kept === null) return '';
      const written = ` ${name}="${escapeXml(kept)}"`;
      return name === 'lang' ? `${written} xml:lang="${escapeXml(kept)}"` : written;
    })
    .join('');
}

function linkGoal(value: string): string | null {
  if (/^mailto:[\w.+-]+@[\w.-]+$/i.test(value)) return value;
  // A fragment points into the page, and there is no page any more.
  return uriOf(value);
}

const isCell = (element: string) => element === 'td' || element === 'th';

function wholeNumber(value: string): string | null {
  return /^[1-9]\d{0,3}$/.test(value) ? value : null;
}

function integer(value: string): string | null {
  return /^-?\d{1,9}$/.test(value) ? value : null;
}
