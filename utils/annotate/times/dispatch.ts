import { lazy } from '../../lazy';
import type { Lexeme } from './lexeme-rows';
import { type Gated, Neighbours } from './neighbours';
import { RECOGNISERS } from './recognisers/all';
import type { RawTime } from './shape';
import type { TimeText } from './time-text';

const neighbours = lazy(() => new Neighbours(RECOGNISERS));

/** The recognisers that hang on a word, in their order; looked up once a word. */
function gatedOf(lexeme: Lexeme): readonly Gated[] {
  return neighbours().gated.filter(({ head }) => lexeme.heads.some((one) => [head].flat().includes(one)));
}

/** Asks at the token `at` those recognisers that hang on it and have their neighbours beside it. */
export function ask(t: TimeText, at: number, found: RawTime[]): void {
  const lexeme = t.lexeme(at);
  if (!lexeme || (lexeme.isFigures && t.isPlainNumber(at))) return;
  lexeme.gated ??= gatedOf(lexeme);
  const { gated } = lexeme;
  if (gated.length === 0) return;
  const lists = neighbours();
  const left = lists.of(t, at - 1);
  const right = lists.of(t, at + 1);
  const { before } = left;
  const { after } = right;
  const beside = left.beside | right.beside;
  for (let i = 0; i < gated.length; i++) {
    const one = gated[i]!;
    if (!(one.before & before) || !(one.after & after) || !(one.beside & beside)) continue;
    const raw = one.read(t, at);
    if (raw === null) continue;
    if (isOne(raw)) found.push(raw);
    else for (let k = 0; k < raw.length; k++) found.push(raw[k]!);
  }
}

function isOne(raw: RawTime | readonly RawTime[]): raw is RawTime {
  return !Array.isArray(raw);
}
