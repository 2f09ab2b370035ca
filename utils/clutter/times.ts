/** Times as lists of headlines carry them. Rows; matched against whole blocks or the beginnings of blocks. */
import { lazy } from '../lazy';
import { letterPattern } from '../letters';
import { firstWordAt, lastWordEnd, withoutEnds } from './text-shape';

const N = '(?:\\d{1,3}|an?|one|un|une|una|um|uma|ein(?:e|er|em)?|[०-९]{1,3}|[٠-٩]{1,3}|[۰-۹]{1,3})';
type AgoRow = readonly [words: readonly string[], source: string];

/**
 * In the order they are tried in, each with words of which its times hold one: all rows in one pattern take a browser two
 * milliseconds to compile.
 */
const AGO: readonly AgoRow[] = [
  // English: 3 minutes ago, 3m ago, an hour ago, Just now
  [
    [' ago'],
    `${N}\\+?\\s*(?:sec(?:ond)?s?|min(?:ute)?s?|mins?|hours?|hrs?|days?|weeks?|months?|[smhdw])\\.?\\s+ago`,
  ],
  [['just now', 'moment', 'yesterday'], 'just now|moments? ago|yesterday'],
  // French, Spanish, Portuguese, Italian
  [['il y a'], `il y a\\s+${N}\\s*(?:s|sec\\.?|secondes?|min\\.?|mn|minutes?|h|heures?|j|jours?|semaines?)`],
  [
    ['hace ', 'há ', 'ha ', 'fa '],
    `(?:hace|há|ha|fa)\\s+${N}\\s*(?:seg\\.?|segundos?|min\\.?|minutos?|minuti|h|horas?|d|d[ií]as?|semanas?)(?:\\s+atrás)?`,
  ],
  [['atrás'], `${N}\\s*(?:min\\.?|minutos?|h|horas?|dias?)\\s+atrás`],
  [[' fa'], `${N}\\s*(?:minut[oi]|or[ae]|giorn[oi])\\s+fa`],
  // German, Dutch, Scandinavian
  [['vor '], `vor\\s+${N}\\s*(?:sek\\.?|sekunden?|min\\.?|minuten?|std\\.?|stunden?|tag(?:en?)?|wochen?)`],
  [['geleden'], `${N}\\s*(?:sec(?:onden)?|min(?:uten|uut)?|uur|dag(?:en)?|weken)\\s+geleden`],
  [
    ['sedan', 'siden'],
    `(?:för\\s+)?${N}\\s*(?:min(?:ut(?:er|ter)?)?|tim(?:mar|er|e)?|dag(?:ar|er|e)?)\\s+(?:sedan|siden)`,
  ],
  // Slavic, Turkish, Indonesian, Vietnamese
  [['назад'], `${N}\\s*(?:мин(?:ут[ауы]?)?\\.?|час(?:а|ов)?|ч\\.?|дн(?:я|ей)|день)\\s+назад`],
  [['temu'], `${N}\\s*(?:min(?:ut[yę]?)?\\.?|godz(?:in[yę]?)?\\.?|dni)\\s+temu`],
  [['önce'], `${N}\\s*(?:dakika|dk|saat|gün)\\s+önce`],
  [['lalu'], `${N}\\s*(?:menit|jam|hari)\\s+(?:yang\\s+)?lalu`],
  [['trước'], `${N}\\s*(?:phút|giờ|ngày)\\s+trước`],
  // Urdu, Arabic, Hindi, Bengali
  [['پہلے', 'قبل'], `${N}\\s*(?:منٹ|گھنٹے?|دن)\\s+(?:پہلے|قبل)`],
  [['منذ', 'قبل'], `(?:منذ|قبل)\\s+${N}?\\s*(?:دقيقة|دقائق|دقيقتين|ساعة|ساعات|ساعتين|يوم|أيام)`],
  [['पहले'], `${N}\\s*(?:मिनट|घंटे|घंटा|दिन)\\s+पहले`],
  [['আগে'], '[\\d০-৯]{1,3}\\s*(?:মিনিট|ঘণ্টা|ঘন্টা|দিন)\\s+আগে'],
  // Chinese, Japanese, Korean
  [['前'], '\\d{1,3}\\s*(?:秒|分|分钟|分鐘|小时|小時|時間|天|日)前'],
  [['전'], '\\d{1,3}\\s*(?:분|시간|일)\\s*전'],
];

const SHORT = '\\d{1,3}\\s?(?:m|min|mins|h|hr|hrs|d|std|j|s|分|мин)\\.?';
const CLOCK =
  '(?:[01]?\\d|2[0-3])[:.h][0-5]\\d(?::[0-5]\\d)?(?:\\s*(?:[ap]\\.?m\\.?|uhr|hrs?|h|ist|gmt|utc|cet|pkt|est|et))?';
const WRAP = '(?:updated?|published|posted)?:?\\s*';

/** Marks and white space. Spelt out: `\p{P}` and `\p{S}` make these patterns slow to compile. */
const MARK =
  '[\\s!-/:-@[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u0965\u2010-\u205e\u20a0-\u20cf\u2190-\u2bff\u3001-\u3003\u3008-\u301f\uff01-\uff0f\uff1a-\uff20]';
/** For texts without marks at their ends. */
const whole = (source: string) => lazy(() => new RegExp(`^${WRAP}(?:${source})$`, 'i'));
const wholeShort = whole(SHORT);
const wholeClock = whole(CLOCK);
const wholeAgo = agoPatterns((source) => `^${WRAP}(?:${source})$`);
const leadingAgo = agoPatterns((source) => `^(?:${source})(?=${MARK})`);
const trailingAgo = agoPatterns((source) => `${MARK}(?:${source})$`);

/** Patterns of the rows whose words stand in a text, each made when a text first holds them. */
/* @__NO_SIDE_EFFECTS__ */
function agoPatterns(frame: (source: string) => string): (text: string) => RegExp[] {
  const made: RegExp[] = [];
  return (text) => {
    const lower = text.toLowerCase().replace(/\s/g, ' ');
    return AGO.flatMap(([words, source], row) => {
      if (!words.some((word) => lower.includes(word))) return [];
      made[row] ??= new RegExp(frame(source), 'i');
      return [made[row]];
    });
  };
}

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
  if (isAgo && wholeAgo(words).some((pattern) => pattern.test(words))) return 'ago';
  if (wholeClock().test(words)) return 'clock';
  return wholeShort().test(words) ? 'short' : null;
}

/** The text without a relative time at its beginning or end; null where there is none. */
export function withoutAgo(text: string): string | null {
  // Most blocks have no such word: one look at short ones, two at longer ones.
  if (text.length <= 2 * LONGEST_TIME && !AGO_WORD.test(text)) return null;
  if (AGO_WORD.test(text.slice(0, LONGEST_TIME))) {
    const from = firstWordAt(text);
    const head = text.slice(from, from + LONGEST_TIME);
    for (const pattern of leadingAgo(head)) {
      const leading = pattern.exec(head);
      if (leading) return text.slice(from + leading[0].length).trim();
    }
  }
  const tail = text.slice(-LONGEST_TIME);
  if (!AGO_WORD.test(tail)) return null;
  const words = tail.slice(0, lastWordEnd(tail));
  // The one that begins first.
  const found = trailingAgo(words).flatMap((pattern) => pattern.exec(words)?.index ?? []);
  return found.length > 0 ? text.slice(0, text.length - tail.length + Math.min(...found)).trim() : null;
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
const SENTENCE_BEHIND = letterPattern('[.!?]\\s+\\p{Lu}');

/** A short line that gives little more than a date: "Published 6 January 2026, 16:42". */
export function isDateLine(text: string): boolean {
  return (
    text.length <= LONGEST_DATE_LINE &&
    /\d/.test(text) &&
    dateLine().test(text.slice(firstWordAt(text))) &&
    !SENTENCE_BEHIND(text).test(text)
  );
}
