/** Times as lists of headlines carry them. Rows; matched against whole blocks or the beginnings of blocks. */
import { lazy } from '../lazy';
import { letterPattern } from '../letters';
import { firstWordAt, lastWordEnd, withoutEnds } from './text-shape';

const N = '(?:\\d{1,3}|an?|one|un|une|una|um|uma|ein(?:e|er|em)?|[०-९]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})';
const AGO = [
  // English: 3 minutes ago, 3m ago, an hour ago, Just now
  `${N}\\+?\\s*(?:sec(?:ond)?s?|min(?:ute)?s?|mins?|hours?|hrs?|days?|weeks?|months?|[smhdw])\\.?\\s+ago`,
  'just now|moments? ago|yesterday',
  // French, Spanish, Portuguese, Italian
  `il y a\\s+${N}\\s*(?:s|sec\\.?|secondes?|min\\.?|mn|minutes?|h|heures?|j|jours?|semaines?)`,
  `(?:hace|há|ha|fa)\\s+${N}\\s*(?:seg\\.?|segundos?|min\\.?|minutos?|minuti|h|horas?|d|d[ií]as?|semanas?)(?:\\s+atrás)?`,
  `${N}\\s*(?:min\\.?|minutos?|h|horas?|dias?)\\s+atrás`,
  `${N}\\s*(?:minut[oi]|or[ae]|giorn[oi])\\s+fa`,
  // German, Dutch, Scandinavian
  `vor\\s+${N}\\s*(?:sek\\.?|sekunden?|min\\.?|minuten?|std\\.?|stunden?|tag(?:en?)?|wochen?)`,
  `${N}\\s*(?:sec(?:onden)?|min(?:uten|uut)?|uur|dag(?:en)?|weken)\\s+geleden`,
  `(?:för\\s+)?${N}\\s*(?:min(?:ut(?:er|ter)?)?|tim(?:mar|er|e)?|dag(?:ar|er|e)?)\\s+(?:sedan|siden)`,
  // Slavic, Turkish, Indonesian, Vietnamese
  `${N}\\s*(?:мин(?:ут[ауы]?)?\\.?|час(?:а|ов)?|ч\\.?|дн(?:я|ей)|день)\\s+назад`,
  `${N}\\s*(?:min(?:ut[yę]?)?\\.?|godz(?:in[yę]?)?\\.?|dni)\\s+temu`,
  `${N}\\s*(?:dakika|dk|saat|gün)\\s+önce`,
  `${N}\\s*(?:menit|jam|hari)\\s+(?:yang\\s+)?lalu`,
  `${N}\\s*(?:phút|giờ|ngày)\\s+trước`,
  // Urdu, Arabic, Hindi, Bengali
  `${N}\\s*(?:منٹ|گھنٹے?|دن)\\s+(?:پہلے|قبل)`,
  `(?:منذ|قبل)\\s+${N}?\\s*(?:دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|أيام)`,
  `${N}\\s*(?:मिनट|घंटे|घंटा|दिन)\\s+पहले`,
  `[\\d০-৯]{1,3}\\s*(?:মিনিট|ঘণ্টা|ঘন্টা|দিন)\\s+আগে`,
  // Chinese, Japanese, Korean
  '\\d{1,3}\\s*(?:秒|分|分钟|分鐘|小时|小時|時間|天|日)前',
  '\\d{1,3}\\s*(?:분|시간|일)\\s*전',
].join('|');

const SHORT = '\\d{1,3}\\s?(?:m|min|mins|h|hr|hrs|d|std|j|s|分|мин)\\.?';
const CLOCK =
  '(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?::[0-5]\\d)?(?:\\s*(?:[ap]\\.?m\\.?|uhr|hrs?|h|ist|gmt|utc|cet|pkt|est|et))?';
const WRAP = '(?:updated?|published|posted)?:?\\s*';

/** Marks and white space. Spelt out: `\p{P}` and `\p{S}` make these patterns slow to compile. */
const MARK =
  '[\\s!-/:-@[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u0965\u2010-\u205e\u20a0-\u20cf\u2190-\u2bff\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20]';
/** For texts without marks at their ends. */
const whole = (source: string) => lazy(() => new RegExp(`^${WRAP}(?:${source})$`, 'i'));
const wholeAgo = whole(AGO);
const wholeShort = whole(SHORT);
const wholeClock = whole(CLOCK);
const leadingAgo = lazy(() => new RegExp(`^(?:${AGO})(?=${MARK})`, 'i'));
const trailingAgo = lazy(() => new RegExp(`${MARK}(?:${AGO})$`, 'i'));
/** What every relative time holds one of. Quick where the patterns are slow, and most blocks end here. */
const AGO_WORD =
  /\sago|just now|yesterday|\bil y a|(?:hace|há|ha|fa|vor)\s+(?:[\d०-९٠-٩۰-۹]|an?\s|one|un|um|ein)|[oiae]\s+fa|atrás|geleden|sedan|siden|назад|temu|önce|lalu|trước|پہلے|قبل|منذ|पहले|আগে|前|전/i;
const LONGEST_TIME = 40;

/** `ago`: relative, said in full; `short`: "3m", told from a length only by what stands beside it; `clock`: "15:42". */
export type TimeForm = 'ago' | 'short' | 'clock';

/** The form of a text that is nothing but such a time. */
export function timeForm(text: string): TimeForm | null {
  if (text.length === 0 || text.length > LONGEST_TIME) return null;
  const isAgo = AGO_WORD.test(text);
  if (!isAgo && !/\d/.test(text)) return null;
  const words = withoutEnds(text);
  if (isAgo && wholeAgo().test(words)) return 'ago';
  if (wholeClock().test(words)) return 'clock';
  return wholeShort().test(words) ? 'short' : null;
}

/** The text without a relative time at its beginning or end; null where there is none. */
export function withoutAgo(text: string): string | null {
  // Most blocks have no such word: one look at short ones, two at longer ones.
  if (text.length <= 2 * LONGEST_TIME && !AGO_WORD.test(text)) return null;
  if (AGO_WORD.test(text.slice(0, LONGEST_TIME))) {
    const from = firstWordAt(text);
    const leading = leadingAgo().exec(text.slice(from, from + LONGEST_TIME));
    if (leading) return text.slice(from + leading[0].length).trim();
  }
  const tail = text.slice(-LONGEST_TIME);
  const trailing = AGO_WORD.test(tail) ? trailingAgo().exec(tail.slice(0, lastWordEnd(tail))) : null;
  return trailing ? text.slice(0, text.length - tail.length + trailing.index).trim() : null;
}

/** A letter or a dot, and whatever else is no mark, space or figure. */
const LETTER =
  '[^\\s\\d!-\\-/:-@[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u2010-\u2bff\u3000-\u3020\uff01-\uff0f\uff1a-\uff20\ufffd]';
const MONTH = `${LETTER}{3,13}`;
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.|º)?';
const DATES = [
  `${DAY}[\\s/.-]+(?:de\\s+)?${MONTH}[\\s,/.-]+(?:de\\s+|del\\s+)?(?:\\d{4}|\\d{2})`,
  // One sign between all three: "20-1, 14 wins" is a record.
  '\\d{1,2}\\.?(\\s?[/.-]|\\s)\\s*\\d{1,2}\\.?\\1\\s*(?:\\d{4}|\\d{2})',
  `${MONTH}\\s+${DAY},?\\s+\\d{4}`,
  '\\d{4}[-/.年]\\s?\\d{1,2}[-/.月]\\s?\\d{1,2}日?',
].join('|');
const dateLine = lazy(() => new RegExp(`^(?:${LETTER}+[\\s:,]+){0,4}(?:${DATES})\\b.{0,32}$`, 'i'));
const LONGEST_DATE_LINE = 80;
const SENTENCE_BEHIND = letterPattern(String.raw`[.!?]\s+\p{Lu}`);

/** A short line that gives little more than a date: "Published 6 January 2026, 16:42". */
export function isDateLine(text: string): boolean {
  return (
    text.length <= LONGEST_DATE_LINE &&
    /\d/.test(text) &&
    dateLine().test(text.slice(firstWordAt(text))) &&
    !SENTENCE_BEHIND(text).test(text)
  );
}
