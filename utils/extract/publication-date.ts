/**
 * When an article was published: the best source that says so, checked against the others. Never from the
 * text, a ticker, related posts or the clock.
 */
import type { Dated, Dateline, DateSource } from '../article';
import { LETTERS } from '../letters';
import { readWrittenDate } from './date-text';
import { foldSpace } from './fold';

export interface DateCandidate {
  value: string;
  source: DateSource;
  certain: boolean;
}

const DAY_MS = 86_400_000;

/**
 * A machine-written date (JSON-LD, meta, datetime attribute) as ISO 8601, zone as written; milliseconds are
 * dropped. Null for anything that is no full date.
 */
export function readMachineDate(
  raw: string | null | undefined,
  lang: string | null = null,
): { value: string; certain: boolean } | null {
  const text = foldSpace(raw ?? '');
  if (!text || text.length > 80) return null;
  if (/^\d{10}$|^\d{13}$/.test(text)) return fromEpoch(Number(text.slice(0, 10)));
  const iso =
    /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d)(?::?(\d\d)(?:[.,:]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?(?:\d\d)?)?)?/i.exec(
      text,
    );
  if (iso && isPlausible(iso[1] ?? '')) return { value: isoValue(iso), certain: true };
  const written = readWrittenDate(text, { lang });
  return written && isPlausible(written.value) ? { value: written.value, certain: written.certain } : null;
}

function isoValue([, day = '', clock, seconds, zone]: RegExpExecArray): string {
  if (!clock) return day;
  const offset = !zone
    ? ''
    : /^[a-z]/i.test(zone)
      ? 'Z'
      : zone.replace(
          /^([+-]\d\d):?(\d\d)?$/,
          (_all, hours: string, minutes?: string) => `${hours}:${minutes ?? '00'}`,
        );
  return `${day}T${clock}${seconds ? `:${seconds}` : ''}${offset}`;
}

function fromEpoch(seconds: number): { value: string; certain: boolean } | null {
  const value = new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
  return isPlausible(value) ? { value, certain: true } : null;
}

/** Templates leave `0001-01-01` and `1970-01-01` behind. */
function isPlausible(value: string): boolean {
  return value >= '1800' && !value.startsWith('1970-01-01') && !Number.isNaN(Date.parse(value.slice(0, 10)));
}

/** The day that an address carries: `/2025/04/03/`, `2025-04-03`, `20250403`, `/2025/apr/03/`. */
export function readUrlDate(url: string): string | null {
  const path = URL.canParse(url) ? new URL(url).pathname : url;
  const spelled = /\/((?:19|20)\d\d)\/([a-z]{3})\/(\d{1,2})(?:\/|$)/i.exec(path);
  if (spelled) return readWrittenDate(`${spelled[3]} ${spelled[2]} ${spelled[1]}`)?.value ?? null;
  for (const pattern of URL_DATES) {
    const match = pattern.exec(path);
    const value =
      match && `${match[1]}-${(match[2] ?? '').padStart(2, '0')}-${(match[3] ?? '').padStart(2, '0')}`;
    if (value && isDay(value)) return value;
  }
  return null;
}

const URL_DATES: readonly RegExp[] = [
  /\/((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_-]|$)/,
  /\/((?:19|20)\d\d)\/(\d\d)(\d\d)(?:\/|$)/,
  /(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d])/,
  /(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?:\d{4}|\d{6})?(?!\d)/,
];

function isDay(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

const PUBLISHED_WORD =
  /\b(?:published|posted|publish(?:ed)?\s+on|first\s+published|date|created|issued|veröffentlicht|erschienen|publié|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|publiceret|julkaistu|opublikowano|zveřejněno|publikováno|опубликовано|опубліковано|diterbitkan|yayınlanma|yayınlandı)\b|प्रकाशित|প্রকাশ|شائع|نشر|انتشار|發佈|发布|公開|配信|입력|등록/i;
const MODIFIED_WORD =
  /\b(?:updated?|modified|last\s+(?:updated?|modified)|edited|aktualisiert|mis\s+à\s+jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|aktualizacja|aktualizováno|обновлено|оновлено|diperbarui|güncelleme|güncellendi)\b|अपडेट|আপডেট|اپڈیٹ|تحديث|更新|수정/i;

export interface VisibleDates {
  published: DateCandidate | null;
  modified: DateCandidate | null;
}

/**
 * Dates of a short visible line: "Published: April 3, 2025 10:15 pm", "Updated 4 April 2025", or a date alone.
 * A relative date ("3 hours ago") gives none, and neither does a date inside a sentence.
 */
export function readDateLine(line: string, lang: string | null = null): VisibleDates {
  const found: VisibleDates = { published: null, modified: null };
  let text = foldSpace(line);
  let labelled = false;
  for (let round = 0; round < 4 && text.length <= 240; round++) {
    const date = readWrittenDate(text, { lang });
    if (!date) break;
    const before = text.slice(0, date.start);
    const candidate: DateCandidate = { value: date.value, source: 'visible', certain: date.certain };
    const label = before.match(LETTERS(before)) ? before : '';
    const modified = label !== '' && MODIFIED_WORD.test(label) && !PUBLISHED_WORD.test(label);
    labelled ||= modified || (label !== '' && PUBLISHED_WORD.test(label));
    if (!labelled && remainder(before, text.slice(date.end)) > 60) break;
    if (modified) found.modified ??= candidate;
    else found.published ??= candidate;
    text = text.slice(date.end);
  }
  return found;
}

/** Letters that stand around a date in a line: many of them make it a sentence. */
function remainder(before: string, after: string): number {
  const text = `${before}${after}`;
  return text.match(LETTERS(text))?.length ?? 0;
}

/** A full date of a dateline as a candidate; null while its year is unknown. */
export function readDatelineDate(dateline: Dateline | null): DateCandidate | null {
  const date = dateline?.date ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(date) ? { value: date, source: 'dateline', certain: true } : null;
}

/** A story is filed shortly before it is published; a day of slack for time zones. */
const FILED_DAYS_BEFORE = 31;
const FILED_DAYS_AFTER = 1;

/** The dateline with the year that the publication date gives its day and month; unchanged where none fits. */
export function withPublicationYear(dateline: Dateline | null, published: Dated | null): Dateline | null {
  const monthDay = /^XXXX-(\d\d-\d\d)$/.exec(dateline?.date ?? '')?.[1];
  const year = Number(published?.value.slice(0, 4));
  if (!dateline || !monthDay || !published || !year) return dateline;
  const date = [year, year - 1, year + 1]
    .map((y) => `${y}-${monthDay}`)
    .find((day) => {
      const daysBefore = (Date.parse(published.value.slice(0, 10)) - Date.parse(day)) / DAY_MS;
      return daysBefore >= -FILED_DAYS_AFTER && daysBefore <= FILED_DAYS_BEFORE;
    });
  return date ? { ...dateline, date } : dateline;
}
