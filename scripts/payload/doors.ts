/** Every way by which HTML from outside becomes HTML of ours, as functions of a window: jsdom's or a browser's own. */
import { readGivenHtml } from '../../utils/extract/given-html';
import { parseHtml, sanitise, serialise, showHtml, type View } from '../../utils/html';
import { writeHtmlPage } from '../../utils/transfer/formats/html-page';
import { toXhtml } from '../../utils/transfer/formats/xhtml';
import type { Payload } from './payloads';
import { savedWith } from './saved';

type Door = (payload: Payload, view: View) => string;

const shown: Door = ({ html }, view) => {
  const box = parseHtml('', view).body;
  showHtml(box, html, view);
  return box.innerHTML;
};

/** A document, so that what is XML is read as XML. */
const chapter: Door = ({ html }, view) =>
  `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${toXhtml(parseHtml(html, view).body, { imageAt: () => null })}</body></html>`;

/** What came out; `chapter` is XML, the others HTML. */
export const DOORS: Readonly<Record<string, Door>> = {
  sanitised: ({ html }, view) => sanitise(html, view),
  'sanitised twice': ({ html }, view) => sanitise(sanitise(html, view), view),
  'written from the tree': ({ html }, view) => serialise(parseHtml(html, view).body),
  shown,
  imported: ({ html }, view) => readGivenHtml(sanitise(html, view), view).html,
  page: (payload, view) =>
    writeHtmlPage(savedWith(payload.number, [payload]), { now: 0, view, timeZone: 'UTC' }),
  chapter,
};
