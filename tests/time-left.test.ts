import { describe, expect, it } from 'vitest';
import { secondsLeft } from '../utils/time-left';

describe('time left', () => {
  it.each([
    ['half done in ten seconds', { done: 50, total: 100, from: 0, elapsedMs: 10_000 }, 10],
    ['in fives below a minute', { done: 60, total: 100, from: 0, elapsedMs: 34_000 }, 25],
    ['in minutes above', { done: 10, total: 100, from: 0, elapsedMs: 12_000 }, 120],
    ['nearly a minute is one', { done: 10, total: 68, from: 0, elapsedMs: 10_000 }, 60],
    [
      'gone on with: only what was made now counts',
      { done: 90, total: 100, from: 80, elapsedMs: 10_000 },
      10,
    ],
    ['done', { done: 100, total: 100, from: 0, elapsedMs: 10_000 }, 0],
  ])('%s', (_, pace, seconds) => expect(secondsLeft(pace)).toBe(seconds));

  it.each([
    ['too early by the clock', { done: 50, total: 100, from: 0, elapsedMs: 2_000 }],
    ['too little made', { done: 1, total: 1_000, from: 0, elapsedMs: 30_000 }],
    ['nothing made', { done: 80, total: 100, from: 80, elapsedMs: 30_000 }],
  ])('is not told: %s', (_, pace) => expect(secondsLeft(pace)).toBeNull());
});
