/**
 * Every word the reader sees comes through here.
 *
 * Messages stand in public/_locales/<locale>/messages.json. Strings are whole, with placeholders `$1`…`$9`,
 * never joined from parts. Outside a browser (batch command, tests) the English file is read directly.
 */
import { browser } from 'wxt/browser';
import english from '../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;
/** Keys that have plural forms: `hidden` stands for `hidden_one`, `hidden_other`, … */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer P}_other` ? P : never) : never;

const PLACEHOLDER = /\$([1-9])/g;

function lookUp(key: string, substitutions: string[]): string {
  const inBrowser = browser?.i18n?.getMessage(key as never, substitutions);
  if (inBrowser) return inBrowser;
  const message = (english as Record<string, { message: string }>)[key]?.message;
  if (message === undefined) throw new Error(`No message "${key}"`);
  return message.replace(PLACEHOLDER, (_, digit: string) => substitutions[Number(digit) - 1] ?? '');
}

/** BCP 47 language of the interface. */
export function uiLanguage(): string {
  return browser?.i18n?.getUILanguage?.() ?? 'en';
}

/** The message for `key`; numbers are written the way the interface's language writes them. */
export function t(key: MessageKey, ...substitutions: Array<string | number>): string {
  return lookUp(key, substitutions.map(asText));
}

/** The form of `key` that fits `count`; `$1` is the count, further substitutions follow from `$2`. */
export function plural(key: PluralKey, count: number, ...substitutions: Array<string | number>): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count);
  const exact = `${key}_${form}`;
  const chosen = exact in english ? exact : `${key}_other`;
  return lookUp(chosen, [count, ...substitutions].map(asText));
}

/** Made once a language: long lists ask for thousands of numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function asText(value: string | number): string {
  if (typeof value === 'string') return value;
  const language = uiLanguage();
  let format = numberFormats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language);
    numberFormats.set(language, format);
  }
  return format.format(value);
}

/**
 * For ids made at run time (clutter kinds, reasons, error names), where the type system cannot see the key.
 * Message keys allow no hyphens, so `kind_see-also` stands there as `kind_see_also`.
 */
export function tById(id: string, ...substitutions: Array<string | number>): string {
  return lookUp(id.replaceAll('-', '_'), substitutions.map(asText));
}
