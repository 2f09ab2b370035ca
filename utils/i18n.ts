/**
 * Every word the reader sees comes through here.
 *
 * Messages stand in public/_locales/<locale>/messages.json. Strings are whole, with placeholders `$1`…`$9`,
 * never joined from parts. Outside a browser (batch command, tests) the English file is read directly.
 */
import { browser } from 'wxt/browser';
import english from '../public/_locales/en/messages.json';
import { lazy } from './lazy';

export type MessageKey = keyof typeof english;
/** Keys that have plural forms: `hidden` stands for `hidden_one`, `hidden_other`, … */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer P}_other` ? P : never) : never;

const PLACEHOLDER = /\$([1-9])/g;

/** In a build the browser holds the words, and the English file stays out of the scripts. */
const bundled: Record<string, { message: string }> = import.meta.env.BROWSER ? {} : english;

/** @returns '' where there is no such message */
function find(key: string, substitutions: string[]): string {
  if (browser?.i18n?.getMessage) return browser.i18n.getMessage(key as never, substitutions);
  return (
    bundled[key]?.message.replace(
      PLACEHOLDER,
      (_, digit: string) => substitutions[Number(digit) - 1] ?? '',
    ) ?? ''
  );
}

function lookUp(key: string, substitutions: string[]): string {
  const message = find(key, substitutions);
  if (!message) throw new Error(`No message "${key}"`);
  return message;
}

/**
 * BCP 47 language of the words shown, so that dates and numbers among them are written alike: the browser's own
 * (with its region) where its words are there, else the language they fell back to. It stays while a page is open.
 */
export const uiLanguage = lazy((): string => {
  const words = find('locale', []) || 'en';
  const preferred = browser?.i18n?.getUILanguage?.() ?? words;
  return preferred.split('-')[0] === words.split('-')[0] ? preferred : words;
});

/** Languages written from right to left, as far as a translation may come (ISO 639). */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Tells a page of ours its language and direction: those of the words in it, not of the browser around it. */
export function setPageLanguage(page: { lang: string; dir: string }): void {
  const language = uiLanguage();
  page.lang = language;
  page.dir = RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** "80 %" for 0.8, in steps of one per cent. */
export function percentWords(share: number): string {
  return new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(share);
}

/** "25 seconds", "2 minutes", "3 hours". */
export function lengthWords(seconds: number): string {
  const [value, unit] =
    seconds < 60 ? [seconds, 'second'] : seconds < 3600 ? [seconds / 60, 'minute'] : [seconds / 3600, 'hour'];
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(uiLanguage(), format).format(value);
}

/** "a, b, c": a plain list by default, one with *and* or *or* if asked. */
export function listWords(items: readonly string[], type: Intl.ListFormatType = 'unit'): string {
  return new Intl.ListFormat(uiLanguage(), { type, style: type === 'unit' ? 'short' : 'long' }).format(items);
}

/** The message for `key`; numbers are written the way the interface's language writes them. */
export function t(key: MessageKey, ...substitutions: Array<string | number>): string {
  return lookUp(key, substitutions.map(asText));
}

/** The form of `key` that fits `count`; `$1` is the count, further substitutions follow from `$2`. */
export function plural(key: PluralKey, count: number, ...substitutions: Array<string | number>): string {
  const form = pluralRules().select(count);
  const words = [count, ...substitutions].map(asText);
  return find(`${key}_${form}`, words) || lookUp(`${key}_other`, words);
}

/** Made once: long lists ask for thousands of numbers. */
const numberFormat = lazy(() => new Intl.NumberFormat(uiLanguage()));
const pluralRules = lazy(() => new Intl.PluralRules(uiLanguage()));

/** Write a small whole number as everybody does: the platform takes some ten milliseconds to load how. */
const PLAIN = /^(?:de|en|es|fr)(?:-|$)/;

function asText(value: string | number): string {
  if (typeof value === 'string') return value;
  const isPlain = Number.isInteger(value) && value >= 0 && value < 1000 && PLAIN.test(uiLanguage());
  return isPlain ? String(value) : numberFormat().format(value);
}

/**
 * For ids made at run time (clutter kinds, reasons, error names), where the type system cannot see the key.
 * Message keys allow no hyphens, so `kind_see-also` stands there as `kind_see_also`.
 */
export function tById(id: string, ...substitutions: Array<string | number>): string {
  return lookUp(id.replaceAll('-', '_'), substitutions.map(asText));
}
