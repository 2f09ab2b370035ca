import type { TimexType } from '../../article';
import type { TokenisedText } from '../document';
import type { Token } from '../tokens';
import type { Lexeme } from './lexeme-rows';
import { lexemeOf } from './lexemes';
import type { RawTime, TimeShape } from './shape';

const HASH = 35;

// A text so short is a message, which speaks of the day it is written on.
const LONGEST_MESSAGE = 280;

/**
 * The tokens of a text as recognisers read them, a line at a time: nothing is found outside the bounds of the line,
 * since no expression runs over its end.
 */
export class TimeText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What each token can mean, once it was asked for. */
  private readonly lexemes: Array<Lexeme | null | undefined>;
  private readonly lowered: Array<string | undefined>;
  private from = 0;
  private to = 0;

  constructor({ text, tokens }: TokenisedText) {
    this.text = text;
    this.tokens = tokens;
    this.lexemes = new Array<Lexeme | null | undefined>(tokens.length);
    this.lowered = new Array<string | undefined>(tokens.length);
  }

  isMessage(): boolean {
    return this.text.length <= LONGEST_MESSAGE;
  }

  setLine(from: number, to: number): void {
    this.from = from;
    this.to = to;
  }

  has(at: number): boolean {
    return at >= this.from && at < this.to;
  }

  /** The tokens that an expression can hang on, in order: those at some places of the text, else all that mean something. */
  heads(places?: readonly number[]): number[] {
    const heads: number[] = [];
    const { tokens } = this;
    if (!places) {
      for (let at = 0; at < tokens.length; at++) if (this.lexemeAt(at)) heads.push(at);
      return heads;
    }
    for (let i = 0, at = 0; i < places.length; i++) {
      const place = places[i]!;
      while (at < tokens.length && tokens[at]!.end <= place) at += 1;
      if (at === tokens.length) break;
      if (tokens[at]!.start <= place) heads.push(at++);
    }
    return heads;
  }

  /** The token in small letters; empty outside the line. */
  word(at: number): string {
    if (!this.has(at)) return '';
    return this.lowered[at] ?? this.lower(at);
  }

  private lower(at: number): string {
    const { text } = this.tokens[at]!;
    const word = (text.charCodeAt(0) === HASH ? text.slice(1) : text).toLowerCase();
    this.lowered[at] = word;
    return word;
  }

  /** The token as written; empty outside the line. */
  written(at: number): string {
    return this.has(at) ? this.tokens[at]!.text : '';
  }

  lexeme(at: number): Lexeme | null {
    return this.has(at) ? this.lexemeAt(at) : null;
  }

  private lexemeAt(at: number): Lexeme | null {
    const known = this.lexemes[at];
    if (known !== undefined) return known;
    const lexeme = lexemeOf(this.tokens[at]!);
    this.lexemes[at] = lexeme;
    return lexeme;
  }

  /** White space stands between the token and the one before. */
  isSpaced(at: number): boolean {
    return at > this.from && at < this.to && !this.tokens[at]!.glued;
  }

  /** The token follows the one before at once. */
  isGlued(at: number): boolean {
    return at > this.from && at < this.to && this.tokens[at]!.glued;
  }

  /** The word before, in small letters, where a space stands between; else empty. */
  before(at: number): string {
    return this.isSpaced(at) ? this.word(at - 1) : '';
  }

  /** The word after, in small letters, where a space stands between; else empty. */
  after(at: number): string {
    return this.isSpaced(at + 1) ? this.word(at + 1) : '';
  }

  /** Figures of another length than a year's that nothing beside them makes a date or an hour: most of all numbers. */
  isPlainNumber(at: number): boolean {
    const { kind, text, end } = this.tokens[at]!;
    if (kind !== 'number' || text.length > 5) return false;
    // "On the 27."
    if (this.word(at - 1) === 'the') return false;
    // "5-", "5/", "5.", "5:"
    const next = this.text.charCodeAt(end);
    if ((next >= 45 && next <= 47) || next === 58 || text.includes('.')) return false;
    // "5 am", "5 PM", "5 BC", "5 CE", "AD 5"
    const joint = this.word(at + 1);
    if (joint === 'to' || joint === 'until' || joint === '–') return false;
    const after = joint.charCodeAt(0);
    return !(
      after === 97 ||
      after === 98 ||
      after === 99 ||
      after === 112 ||
      this.written(at - 1).startsWith('A')
    );
  }

  isCapital(at: number): boolean {
    const first = this.written(at).charCodeAt(0);
    if (first < 128) return first >= 65 && first <= 90;
    return /^\p{Lu}/u.test(this.written(at));
  }

  /** The tokens `from`..`to` (exclusive) as an expression. */
  span(
    { from, to }: TokenRange,
    shape: TimeShape,
    { type = 'DATE', clock = null }: { type?: TimexType; clock?: string | null } = {},
  ): RawTime {
    const first = this.tokens[from]!;
    const start = first.text.charCodeAt(0) === 35 ? first.start + 1 : first.start;
    return { start, end: this.tokens[to - 1]!.end, type, shape, clock };
  }
}

/** Tokens by index, end exclusive. */
export interface TokenRange {
  from: number;
  to: number;
}

/** The dashes, as the rows of recognisers have them. */
export const DASHES = '- – — ‑ ‐';

export function isDash(word: string): boolean {
  return word === '-' || word === '–' || word === '—' || word === '‑' || word === '‐';
}

/** Four digits that can be a year, 1000 to 2099; null when they are none. */
export function yearAt(t: TimeText, at: number): number | null {
  const text = t.written(at);
  return text.length === 4 && /^(?:1\d|20)\d\d$/.test(text) ? Number(text) : null;
}

/** Where "the" before a token begins. */
export function withThe(t: TimeText, at: number): number {
  return t.before(at) === 'the' ? at - 1 : at;
}

const MODIFIERS = new Set(['early', 'mid', 'late', 'middle']);

/** Where "early", "mid-" or "late" before a token begins; the token itself where none stands. */
export function withModifier(t: TimeText, at: number): number {
  const dash = isDash(t.word(at - 1)) && t.isGlued(at) ? at - 1 : at;
  const mod = dash - 1;
  if (!(dash < at ? t.isGlued(dash) : t.isSpaced(at)) || !MODIFIERS.has(t.word(mod))) return at;
  return mod;
}
