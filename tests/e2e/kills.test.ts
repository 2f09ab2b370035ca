/** Twice each here (of two imports one is gone on with and one taken back); fifty times each by `npm run bench -- kills`. */
import { describe, expect, it } from 'vitest';
import { KILLS, killRounds } from './kills';
import { BROWSERS } from './setup';

describe.each(BROWSERS)('killing the browser (%s)', (name) => {
  it.each(KILLS)(
    'in the middle of %s loses nothing, and the library opens',
    { timeout: 300_000 },
    async (what) => {
      expect((await killRounds(name, what, { times: 2, seed: 5 })).lost).toEqual([]);
    },
  );
});
