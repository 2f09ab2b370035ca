import { isStreamed } from './block-level';

/**
 * Where in a page's outline an element stands, read from tags and ARIA roles alone. Inherited by what is inside it.
 */
export const Zone = {
  Nav: 1 << 0,
  Aside: 1 << 1,
  Footer: 1 << 2,
  Header: 1 << 3,
  Form: 1 << 4,
  Button: 1 << 5,
  Figure: 1 << 6,
  Caption: 1 << 7,
  List: 1 << 8,
  Table: 1 << 9,
  Quote: 1 << 10,
  Pre: 1 << 11,
  Heading: 1 << 12,
  Link: 1 << 13,
  Bold: 1 << 14,
  Dialog: 1 << 15,
  Article: 1 << 16,
  Main: 1 << 17,
  Time: 1 << 18,
  Definition: 1 << 19,
  Address: 1 << 20,
  /** Preformatted text that is prose: its line ends are paragraphs. */
  Lines: 1 << 21,
} as const;

const BY_TAG: Record<string, number> = {
  nav: Zone.Nav,
  menu: Zone.Nav,
  aside: Zone.Aside,
  footer: Zone.Footer,
  form: Zone.Form,
  fieldset: Zone.Form,
  label: Zone.Form,
  legend: Zone.Form,
  button: Zone.Button,
  figure: Zone.Figure,
  figcaption: Zone.Caption | Zone.Figure,
  ul: Zone.List,
  ol: Zone.List,
  dl: Zone.Definition,
  table: Zone.Table,
  blockquote: Zone.Quote,
  pre: Zone.Pre,
  a: Zone.Link,
  b: Zone.Bold,
  strong: Zone.Bold,
  dialog: Zone.Dialog,
  article: Zone.Article,
  main: Zone.Main,
  time: Zone.Time,
  address: Zone.Address,
  h1: Zone.Heading,
  h2: Zone.Heading,
  h3: Zone.Heading,
  h4: Zone.Heading,
  h5: Zone.Heading,
  h6: Zone.Heading,
};

const BY_ROLE: Record<string, number> = {
  navigation: Zone.Nav,
  menu: Zone.Nav,
  menubar: Zone.Nav,
  complementary: Zone.Aside,
  contentinfo: Zone.Footer,
  banner: Zone.Header,
  form: Zone.Form,
  search: Zone.Form,
  button: Zone.Button,
  link: Zone.Link,
  heading: Zone.Heading,
  dialog: Zone.Dialog,
  alertdialog: Zone.Dialog,
  article: Zone.Article,
  main: Zone.Main,
  list: Zone.List,
  figure: Zone.Figure,
};

const LONG_LINE = /^.{60,}[.!?。।۔…]['"”’»)]*\s*$/m;

/** Zone flags of an element's own tag and role, and `<header>` where it is the page's and not a section's. */
export function ownZone(
  element: Element,
  tag: string,
  { inherited, role }: { inherited: number; role: string | null },
): number {
  let zone = (BY_TAG[tag] ?? 0) | (role ? (BY_ROLE[role.trim().toLowerCase()] ?? 0) : 0);
  if (tag === 'header' && !(inherited & (Zone.Article | Zone.Main))) zone |= Zone.Header;
  if (tag === 'pre' && LONG_LINE.test(element.textContent ?? '')) zone |= Zone.Lines;
  return zone;
}

/** Their content is never text of the page. */
export const NO_TEXT_TAGS = new Set(
  (
    'script style template noscript head title meta link base svg math object embed applet canvas audio video iframe ' +
    'select textarea datalist progress meter map area param source track noembed noframes rp'
  ).split(' '),
);

/** No text, but something to see or to press: hidden together with the text around it. */
export const SILENT_TAGS = new Set(
  'img picture svg video audio iframe object embed canvas input select textarea progress amp-img amp-iframe amp-ad ins'.split(
    ' ',
  ),
);

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Plainly not rendered, as far as the markup says. */
export function isHidden(element: Element, tag: string, style = element.getAttribute('style')): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found' && !isStreamed(element)) return true;
  if (tag === 'dialog' && !element.hasAttribute('open')) return true;
  return style !== null && HIDDEN_STYLE.test(style);
}
