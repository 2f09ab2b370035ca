import { isFunctionWord } from '../../lexicon/words';
import type { Anchor, RawTime, Recogniser, TimeShape } from '../shape';
import { isDash, type TimeText } from '../time-text';

/** MO, AF, EV or NI of the token `at` where it names a part of the day. */
function partAt(t: TimeText, at: number): string | null {
  const part = t.lexeme(at)?.part;
  return part && part.length === 2 && t.word(at) !== 'tonight' ? part : null;
}

/** "Aldermoor Today", "Marlo Tonight": names of papers and shows. */
function isNamed(t: TimeText, at: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(t.written(at)) && t.isSpaced(at) && /^\p{Lu}\p{L}+$/u.test(t.written(at - 1));
}

/** "yesterday", "tomorrow night", "the day before yesterday". */
function deictic(t: TimeText, at: number): RawTime | null {
  if (isNamed(t, at)) return null;
  const { away, part } = t.lexeme(at)!;
  let by = away!;
  let from = at;
  const joint = t.before(at);
  if ((by === -1 && joint === 'before') || (by === 1 && joint === 'after')) {
    if (t.before(at - 1) === 'day' && t.before(at - 2) === 'the') {
      by *= 2;
      from = at - 3;
    }
  }
  const after = t.isSpaced(at + 1) && t.word(at + 1) !== 'nite' ? partAt(t, at + 1) : null;
  const clock = after ?? part ?? null;
  return t.span(
    { from, to: after ? at + 2 : at + 1 },
    { kind: 'unit', unit: 'day', by, anchor: 'reference' },
    clock ? { type: 'TIME', clock } : {},
  );
}

function dayFrom(anchor: Anchor, by: number): TimeShape {
  return { kind: 'unit', unit: 'day', by, anchor };
}

/** "last night", "this morning", "that evening", "the following afternoon", "in the morning". */
function daypart(t: TimeText, at: number): RawTime | null {
  const clock = partAt(t, at);
  if (!clock) return null;
  const time = { type: 'TIME', clock } as const;
  switch (t.before(at)) {
    case 'last':
      return clock === 'NI' && !isNamed(t, at - 1)
        ? t.span({ from: at - 1, to: at + 1 }, dayFrom('reference', -1), time)
        : null;
    case 'this':
      return clock === 'NI' || isNamed(t, at - 1)
        ? null
        : t.span({ from: at - 1, to: at + 1 }, dayFrom('reference', 0), time);
    case 'that':
      return t.span({ from: at - 1, to: at + 1 }, dayFrom('previous', 0), time);
    default:
      return afterThe(t, at, time);
  }
}

function afterThe(t: TimeText, at: number, time: { type: 'TIME'; clock: string }): RawTime | null {
  const word = t.before(at);
  if (word === 'the' || ((word === 'early' || word === 'late') && t.before(at - 1) === 'the')) {
    const from = word === 'the' ? at - 1 : at - 2;
    const next = t.after(at) === 'hours' ? t.after(at + 1) : t.after(at);
    if (time.clock === 'NI' || next === 'of' || !/^(?:in|during)$/.test(t.before(from))) return null;
    return t.span({ from, to: at + 1 }, dayFrom('story', 0), time);
  }
  if (t.before(at - 1) !== 'the') return null;
  if (word === 'same') {
    const from = t.before(at - 2) === 'later' ? at - 3 : at - 2;
    return t.span({ from, to: at + 1 }, dayFrom('previous', 0), time);
  }
  if (!/^(?:following|next|previous)$/.test(word)) return null;
  const from = t.before(at - 2) === 'early' ? at - 3 : at - 2;
  return t.span({ from, to: at + 1 }, dayFrom('previous', word === 'previous' ? -1 : 1), time);
}

/** "Good morning", "see you at night" in a message: the part of its own day. */
function ownDaypart(t: TimeText, at: number): RawTime | null {
  const clock = partAt(t, at);
  if (!clock || !t.isMessage() || /^(?:every|each|any|per|-)$/.test(t.word(at - 1))) return null;
  return t.span({ from: at, to: at + 1 }, dayFrom('reference', 0), { type: 'TIME', clock });
}

const HAPPENED =
  /(?:\p{Ll}ed|^(?:fell|rose|hit|struck|began|came|went|fought|broke|slept|held|grew|lost|won|left|shot|took|dropped|spread|was|were))$/u;

/** "Shares fell overnight": the night before the day of writing; not "an overnight train", "to stay overnight". */
function overnight(t: TimeText, at: number): RawTime | null {
  if (t.isGlued(at) || isDash(t.word(at + 1))) return null;
  const next = t.after(at);
  const isNight = t.lexeme(at + 1)?.weekday !== undefined;
  const isFirst = t.isCapital(at) && t.word(at + 1) === ',';
  const isNoun = /^\p{L}/u.test(next) && !isFunctionWord(next);
  if (!isNight && !isFirst && (isNoun || !HAPPENED.test(t.before(at)))) return null;
  const raw = t.span({ from: at, to: at + 1 }, dayFrom('reference', -1), { type: 'TIME', clock: 'NI' });
  raw.ahead = dayFrom('reference', 0);
  return raw;
}

/** Days counted from the reference, and parts of a day. */
export const DAYPARTS: readonly Recogniser[] = [
  { id: 'own-daypart', head: 'daypart', read: ownDaypart },
  { id: 'deictic', head: 'day', read: deictic },
  {
    id: 'daypart',
    head: 'daypart',
    before: 'last this that the early late same following next previous',
    read: daypart,
  },
  { id: 'overnight', head: 'overnight', read: overnight },
];
