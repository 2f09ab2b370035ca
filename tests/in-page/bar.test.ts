import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { createCleaning, type Face, type Hands } from '../../utils/clutter/cleaning';
import { HIDDEN_ATTRIBUTE } from '../../utils/clutter/hide-style';
import { plural, t, tById } from '../../utils/i18n';
import { type BarDeeds, createBar } from '../../utils/in-page/bar';
import { BAR_CSS } from '../../utils/in-page/bar-style';
import { createPicker } from '../../utils/in-page/picker';

const PAGE = `<main><h1>A title</h1><p>First.</p><aside class="promo-box">Our apps</aside><p>Second.</p><div id="share"><b>Share</b></div><p>Third.</p></main>`;

/** A page on which the share buttons are hidden, with the bar over it; `root` is the shadow root that the page has no way to. */
async function page({ isReal = () => true }: { isReal?: (event: Event) => boolean } = {}) {
  const { window } = new JSDOM(PAGE, { url: 'https://courier.example/a', pretendToBeVisual: true });
  const doc = window.document;
  const before = doc.documentElement.outerHTML;
  const roots: ShadowRoot[] = [];
  const attach = window.Element.prototype.attachShadow;
  vi.spyOn(window.Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    roots.push(attach.call(this, init));
    return roots.at(-1)!;
  });
  const deeds = {
    alwaysFor: 'courier.example',
    always: vi.fn(),
    read: vi.fn(),
    save: vi.fn(),
    pick: vi.fn(),
    closed: vi.fn(),
  } satisfies BarDeeds;
  let face: Face | null = null;
  const onChange = vi.fn();
  const cleaning = createCleaning({
    doc,
    rules: { clean: 'ask', hide: [], keep: [] },
    face: (hands) => {
      face = createBar(doc, { hands, deeds, isReal });
      return face;
    },
    now: () => 0,
    pause: async () => {},
    whenIdle: () => () => {},
    sweep: async () => {},
    isCurrent: () => true,
    onChange,
  });
  await cleaning.take({
    found: [
      {
        removal: { id: '', kind: 'share', reasons: [], text: 'Share' },
        elements: [doc.querySelector('#share')!],
        texts: [],
      },
    ],
    kept: { all: [], text: [...doc.querySelectorAll('p')], headline: doc.querySelector('h1') },
  });
  await cleaning.hideAll(() => false);
  const buttonIn = (name: string, at = -1) =>
    [...roots.at(at)!.querySelectorAll('button')].find(
      (one) => one.textContent === name || one.getAttribute('aria-label') === name,
    )!;
  return { window, doc, before, roots, deeds, cleaning, onChange, buttonIn, hands: cleaning.hands as Hands };
}
const value = (doc: Document) => doc.querySelector('#share')!.getAttribute(HIDDEN_ATTRIBUTE);

describe('the bar in a page', () => {
  it('says what is hidden, and by kind', async () => {
    const { roots } = await page();
    expect(roots[0]!.querySelector('[role=status]')!.textContent).toBe(`${plural('hidden', 1)}1 share bar`);
    expect(roots[0]!.querySelector('[role=region]')!.getAttribute('aria-label')).toBe('Dateline');
  });

  it('gives the page back to the letter, itself included, and tells', async () => {
    const { doc, before, buttonIn, onChange, cleaning } = await page();
    expect(doc.documentElement.outerHTML).not.toBe(before);
    buttonIn(t('bar_show')).click();
    expect(doc.documentElement.outerHTML).toBe(before);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(cleaning.on).toBe(false);
  });

  it('shows what is hidden for as long as it is held', async () => {
    const { doc, window, buttonIn, roots, cleaning } = await page();
    const peek = buttonIn(t('bar_peek'));
    const tell = (type: string, key?: string) =>
      peek.dispatchEvent(
        key ? new window.KeyboardEvent(type, { key, bubbles: true }) : new window.Event(type),
      );
    tell('pointerdown');
    expect([value(doc), peek.getAttribute('aria-pressed')]).toEqual(['peek', 'true']);
    expect(roots[0]!.textContent).toContain(tById('kind_share'));
    tell('pointerup');
    peek.click(); // comes after it
    expect([value(doc), peek.getAttribute('aria-pressed')]).toEqual(['', 'false']);
    tell('keydown', ' ');
    expect(value(doc)).toBe('peek');
    tell('keyup', ' ');
    expect(value(doc)).toBe('');
    peek.click(); // by a screen reader, without holding
    expect(value(doc)).toBe('peek');
    expect(cleaning.items().every(({ hidden }) => hidden)).toBe(true);
    cleaning.showAll();
    expect(value(doc)).toBeNull();
  });

  it('stays away once closed, by button or Escape, and leaves things hidden', async () => {
    const { doc, window, buttonIn, deeds, cleaning } = await page();
    const key = new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    buttonIn(t('bar_close')).dispatchEvent(key);
    expect(doc.querySelector('[data-dateline-bar]')).toBeNull();
    expect([deeds.closed.mock.calls.length, value(doc), cleaning.on]).toEqual([1, '', true]);
  });

  it('asks for what is done elsewhere', async () => {
    const { buttonIn, deeds } = await page();
    buttonIn(t('more')).click();
    for (const name of [t('reader'), t('save'), t('always_clean', 'courier.example'), t('pick_open')])
      buttonIn(name).click();
    for (const deed of [deeds.read, deeds.save, deeds.always, deeds.pick])
      expect(deed).toHaveBeenCalledTimes(1);
  });

  it('does nothing for presses that the page has made up', async () => {
    const { roots, deeds, doc, window } = await page({ isReal: ({ isTrusted }) => isTrusted });
    for (const made of roots[0]!.querySelectorAll('button'))
      for (const type of ['click', 'pointerdown', 'keydown'])
        made.dispatchEvent(new window.Event(type, { bubbles: true, composed: true }));
    for (const deed of Object.values(deeds))
      if (typeof deed === 'function') expect(deed).not.toHaveBeenCalled();
    expect(value(doc)).toBe('');
    expect(doc.querySelector('[data-dateline-bar]')!.shadowRoot).toBeNull();
  });

  it('keeps what is typed in it from the page', async () => {
    const { window, buttonIn } = await page();
    const heard = vi.fn();
    window.addEventListener('keydown', heard);
    buttonIn(t('bar_show')).dispatchEvent(
      new window.KeyboardEvent('keydown', { key: 's', bubbles: true, composed: true }),
    );
    expect(heard).not.toHaveBeenCalled();
  });

  it('has the colours of the tokens', async () => {
    const tokens = readFileSync('components/tokens.css', 'utf8');
    const [light = '', dark = ''] = [...BAR_CSS.matchAll(/--raised[^}]*?--shadow-2[^;]*;/g)].map(
      ([one]) => one,
    );
    for (const [theme, block] of [
      [light, tokens.split('[data-theme="sepia"]')[0]!],
      [dark, tokens.split('[data-theme="dark"]')[1]!.split('}')[0]!],
    ])
      for (const [, name, colour] of theme!.matchAll(/(--[\w-]+): ([^;]+);/g))
        expect(block!.replace(/\s+/g, ' '), name).toContain(`${name}: ${colour};`);
  });
});

describe('choosing something on the page', () => {
  const picking = async () => {
    const all = await page();
    const remember = vi.fn();
    const forget = vi.fn();
    const onEnd = vi.fn();
    const { doc, window, hands } = all;
    doc.elementFromPoint = () => doc.querySelector('.promo-box');
    const site = 'courier.example';
    createPicker(doc, { hands, site, remember, forget, onEnd, isReal: () => true });
    const key = (name: string) => {
      const event = new window.KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
      doc.body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    return { ...all, remember, forget, onEnd, key };
  };
  const isHidden = (doc: Document, selector: string) =>
    doc.querySelector(selector)!.getAttribute(HIDDEN_ATTRIBUTE) === '';

  it('hides what was clicked, as the reader’s own, and can take it back', async () => {
    const { doc, window, buttonIn, cleaning, before } = await picking();
    const followed = vi.fn();
    doc.querySelector('.promo-box')!.addEventListener('click', followed);
    const click = new window.MouseEvent('click', { bubbles: true, cancelable: true });
    doc.querySelector('.promo-box')!.dispatchEvent(click);
    expect([click.defaultPrevented, followed.mock.calls.length]).toEqual([true, 0]);
    buttonIn(t('pick_hide')).click();
    expect(isHidden(doc, '.promo-box')).toBe(true);
    expect(cleaning.items().at(-1)).toMatchObject({ kind: 'picked', text: 'Our apps', hidden: true });
    buttonIn(t('undo')).click();
    expect(isHidden(doc, '.promo-box')).toBe(false);
    buttonIn(t('done')).click();
    cleaning.showAll();
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('goes by keys: beside, wider, narrower, Enter, Escape', async () => {
    const { doc, key, onEnd } = await picking();
    expect(key('a')).toBe(false); // not ours
    key('ArrowRight'); // the second paragraph
    key('ArrowRight'); // the share buttons
    key('ArrowDown'); // what is in them
    key('ArrowUp');
    key('ArrowUp'); // all of the article: not to be had
    expect(key('Enter')).toBe(true);
    expect(isHidden(doc, '#share')).toBe(true);
    expect(isHidden(doc, 'main')).toBe(false);
    key('Escape');
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(doc.querySelectorAll('[data-dateline-bar]')).toHaveLength(1); // the bar’s own
    expect(key('Enter')).toBe(false);
  });

  it('offers to remember it for the site, and to forget it again', async () => {
    const { buttonIn, key, remember, forget } = await picking();
    key('Enter');
    buttonIn(t('picked_remember', 'courier.example')).click();
    expect(remember).toHaveBeenCalledWith('aside.promo-box');
    buttonIn(t('undo')).click();
    expect(forget).toHaveBeenCalledWith('aside.promo-box');
  });
});
