/** What `payloads` runs inside a page without any policy: a payload as it is, and what each door makes of it. */
import { DOORS } from './doors';
import { dangersIn } from './oracle';
import { type Payload, payloads } from './payloads';

export interface Outcome {
  tried: number;
  /** Numbers of payloads that ran, as they were. */
  raw: number[];
  /** Of what came through a door: what ran, what could. */
  executed: string[];
  left: string[];
}

const all = payloads();
/** Events that a reader makes. */
const EVENTS = [
  'click',
  'mouseover',
  'pointerenter',
  'focus',
  'focusin',
  'toggle',
  'load',
  'error',
  'animationstart',
];

/** Numbers that payloads have left in this document, in turn. */
function listen(): () => number[] {
  const seen = new Set<number>();
  const root = document.documentElement;
  const note = (value: string | null | undefined) => value && seen.add(Number(value));
  new MutationObserver((records) => {
    for (const { oldValue } of records) note(oldValue);
    note(root.dataset.hit);
  }).observe(root, { attributeFilter: ['data-hit'], attributeOldValue: true });
  return () => [...seen];
}

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A frame of this page's own origin, in which what is written is parsed and run as in any page. */
function openFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame;
}

function write(frame: HTMLIFrameElement, html: string, xml: boolean): void {
  if (xml) {
    frame.src = URL.createObjectURL(new Blob([html], { type: 'application/xhtml+xml' }));
    return;
  }
  const doc = frame.contentDocument!;
  doc.open();
  doc.write(html);
  doc.close();
}

/** Does what a reader could: touches everything, and follows links that are no addresses of the web. */
function touch(doc: Document): void {
  for (const element of Array.from(doc.getElementsByTagName('*')).slice(0, 200)) {
    const href = element.getAttribute('href') ?? '';
    for (const name of EVENTS) {
      if (name === 'click' && /^(?:https?|mailto):|^#/i.test(href)) continue;
      element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
    }
    if (href && !/^(?:https?|mailto):|^#/i.test(href)) (element as HTMLElement).click?.();
  }
}

async function show(html: string, xml: boolean): Promise<string[]> {
  const frame = openFrame();
  try {
    write(frame, html, xml);
    if (xml) await new Promise((done) => frame.addEventListener('load', done, { once: true }));
    const doc = frame.contentDocument;
    if (!doc) return [];
    const left = dangersIn(doc);
    touch(doc);
    await rest(0);
    return left;
  } catch (error) {
    return [String(error)];
  } finally {
    setTimeout(() => frame.remove(), 500);
  }
}

/** Payloads `from` to `to`, through one door, or as they are (`''`). */
async function run(door: string, from: number, to: number): Promise<Outcome> {
  const take = listen();
  const outcome: Outcome = { tried: 0, raw: [], executed: [], left: [] };
  const byNumber = new Map<number, Payload>(all.map((payload) => [payload.number, payload]));
  for (const payload of all.slice(from, to)) {
    outcome.tried++;
    const html = door ? DOORS[door]!(payload, window) : payload.html;
    const left = await show(html, door === 'chapter');
    if (door) outcome.left.push(...left.map((danger) => `${payload.html}: ${danger}`));
  }
  await rest(700);
  const ran = take();
  if (door) outcome.executed.push(...ran.map((number) => byNumber.get(number)?.html ?? String(number)));
  else outcome.raw.push(...ran);
  return outcome;
}

(globalThis as unknown as { runPayloads: typeof run }).runPayloads = run;
