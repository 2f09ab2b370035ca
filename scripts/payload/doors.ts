/** Every way by which HTML from outside becomes HTML of ours, as functions of a window: jsdom's or a browser's own. */
import { readGivenHtml } from '../../utils/extract/given-html';
import { parseHtml, sanitise, serialise, showHtml, type View } from '../../utils/html';
import { writeHtmlPage } from '../../utils/transfer/formats/html-page';
import { toXhtml } from '../../utils/transfer/formats/xhtml';
import { writeStoryPage } from '../../utils/transfer/story/page';
import type { Payload } from './payloads';
import { savedWith } from './saved';
import { toldWith } from './told';

type Door = (payload: Payload, view: View) => string;

const shown: Door = ({ html }, view) => {
  const box = parseHtml('', view).body;
  showHtml(box, html, view);
  return box.innerHTML;
};

/** A document, so that what is XML is read as XML. */
const chapter: Door = ({ html }, view) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${toXhtml(parseHtml(html, view).body, { imageAt: () => null })}</body></html>`;

/** The file's own policy would stop what nothing else has. */
export const withoutPolicy = (html: string) =>
  html.replace(/<meta http-equiv="content-security-policy"[^>]*>/gi, '');

/** What came out; `chapter` is XML, the others HTML. */
export const DOORS: Readonly<Record<string, Door>> = {
  sanitised: ({ html }, view) => sanitise(html, view),
  'sanitised twice': ({ html }, view) => sanitise(sanitise(html, view), view),
  'written from the tree': ({ html }, view) => serialise(parseHtml(html, view).body),
  shown,
  imported: ({ html }, view) => readGivenHtml(sanitise(html, view), view).html,
  page: (payload, view) =>
    withoutPolicy(writeHtmlPage(savedWith(payload.number, [payload]), { now: 0, view, timeZone: 'UTC' })),
  'page of a story': ({ html }) => withoutPolicy(writeStoryPage(toldWith(html), { now: 0 })),
  chapter,
};
