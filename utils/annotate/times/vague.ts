import { at, pattern } from './match';
import type { Recogniser } from './shape';

/** Expressions that point to no day: TIMEX3 has a value of its own for each. Nothing but the batch command shows them. */
export const VAGUE_REFERENCES: readonly Recogniser[] = [
  {
    id: 'present',
    near: 'vague',
    pattern: pattern(
      '(?:right\\s+now|now(?!\\s+that)|currently|at\\s+present|presently|nowadays|at\\s+the\\s+moment)',
    ),
    read: (match) => at(match, { kind: 'fixed', value: 'PRESENT_REF' }),
  },
  {
    id: 'past',
    near: 'vague',
    pattern: pattern('(?:recently|lately|previously|the\\s+past(?=\\s*[,.;:]))'),
    read: (match) => at(match, { kind: 'fixed', value: 'PAST_REF' }),
  },
  {
    id: 'future',
    near: 'vague',
    pattern: pattern('(?:(?:the|near)\\s+future|soon(?!\\s+(?:after|as)))'),
    read: (match) => at(match, { kind: 'fixed', value: 'FUTURE_REF' }),
  },
];

/** Whether a value is one of theirs. */
export function isVague(value: string): boolean {
  return value.endsWith('_REF');
}
