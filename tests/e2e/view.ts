/** One way to look into a page, whichever browser it is in and whether it is a tab or the toolbar's popup. */

export interface WaitOptions {
  /** In ms. */
  timeout?: number;
}

/** What each kind of page must be able to do; the rest is built on it. */
export interface ViewDriver {
  /** Value of a JavaScript expression in the page, promises awaited, as JSON; `undefined` gives null. */
  run(expression: string): Promise<unknown>;
  screenshot(path: string): Promise<void>;
  /** A real key press, as puppeteer names keys: `Tab`, `Enter`, `a`. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}

const POLL_MS = 40;

export class View {
  constructor(private readonly driver: ViewDriver) {}

  /** Runs a function in the page; it may only use its arguments and the page. */
  async evaluate<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return (await this.driver.run(`(${fn.toString()})(...${ascii(JSON.stringify(args))})`)) as R;
  }

  /** Runs a script given as text, past the page's policy. */
  async runScript(source: string): Promise<void> {
    await this.driver.run(`void (() => { ${source}\n })()`);
  }

  /** Waits until a function of the page gives something true, and gives that. */
  async waitFor<A extends unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return this.waitUpTo(15_000, fn, ...args);
  }

  async waitUpTo<A extends unknown[], R>(
    timeout: number,
    fn: (...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const end = performance.now() + timeout;
    let failure: unknown = null;
    for (;;) {
      try {
        const value = await this.evaluate(fn, ...args);
        if (value) return value;
        failure = null;
      } catch (error) {
        failure = error; // the page may be between two documents
      }
      if (performance.now() > end) {
        const shown = await this.evaluate(() => document.body?.innerText.slice(0, 600) ?? '').catch(String);
        throw new Error(
          `Waited ${timeout} ms for ${fn.toString()} (${JSON.stringify(args)})\n${failure ?? ''}\nThe page shows: ${shown}`,
        );
      }
      await new Promise((done) => setTimeout(done, POLL_MS));
    }
  }

  /** Waits until the page shows this text. */
  async waitForText(text: string): Promise<void> {
    await this.waitFor((wanted) => document.body?.innerText.replace(/\s+/g, ' ').includes(wanted), text);
  }

  /** All text of the page as a person sees it, white space folded. */
  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
  }

  /** Clicks what a person would: a CSS selector, or the name of a button, link or field (`"Save"`). Waits for it. */
  async click(target: string): Promise<void> {
    await this.waitFor(clickIn, target);
  }

  /** Puts text into a field, as typed, or chooses a list's value: the field hears `input` and `change`. */
  async fill(selector: string, text: string): Promise<void> {
    await this.waitFor(fillIn, selector, text);
  }

  press(key: string): Promise<void> {
    return this.driver.press(key);
  }

  screenshot(path: string): Promise<void> {
    return this.driver.screenshot(path);
  }

  url(): Promise<string> {
    return this.evaluate(() => location.href);
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

/** The same JSON without letters that a way into a page may take for others: Firefox's popup is given scripts as Latin-1. */
function ascii(json: string): string {
  return json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Runs in the page: clicks the first visible, enabled match; false when there is none yet. */
function clickIn(target: string): boolean {
  const name = /^"(.*)"$/.exec(target)?.[1];
  const visible = (element: Element) => element.getClientRects().length > 0;
  const called = (element: Element) =>
    [element.getAttribute('aria-label'), element.textContent, element.getAttribute('title')].some(
      (words) => words?.replace(/\s+/g, ' ').trim() === name,
    );
  const candidates = name
    ? [...document.querySelectorAll('button, a, label, summary, input, [role]')].filter(called)
    : [...document.querySelectorAll(target)];
  const element = candidates.find((found) => visible(found) && !(found as HTMLButtonElement).disabled);
  if (!element) return false;
  element.scrollIntoView({ block: 'nearest' });
  (element as HTMLElement).focus?.();
  (element as HTMLElement).click();
  return true;
}

/** Runs in the page. The native setter, since a framework may have replaced the element's own. */
function fillIn(selector: string, text: string): boolean {
  const field = document.querySelector<HTMLElement>(selector);
  if (!field) return false;
  field.focus();
  const kinds = [HTMLTextAreaElement, HTMLSelectElement, HTMLInputElement];
  const prototype = kinds.find((kind) => field instanceof kind)?.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
