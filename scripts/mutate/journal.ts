/** What became of mutants, one line of JSON after another, so that a run that hung goes on where it was. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

export type Entry =
  /** A mutant is switched on from here; one without a next line is the one that never ended. */
  | { is: 'tried'; mutant: number }
  | { is: 'killed'; mutant: number; by: string }
  /** A test has not noticed it. */
  | { is: 'unnoticed'; mutant: number; ms: number }
  | { is: 'endless'; mutant: number }
  /** A test has seen all mutants that it reaches. */
  | { is: 'done'; test: string }
  /** A test that takes too long to be asked about every mutant. */
  | { is: 'slow'; test: string }
  /** Reached while a file was loaded or a table was made for the first time: only a new process tells. */
  | { is: 'once'; file: string; mutants: number[] }
  | { is: 'reached'; file: string; mutants: number[] }
  /** All tests of these files pass with this mutant in a process of its own. */
  | { is: 'lives'; mutant: number }
  | { is: 'alive' };

export interface Standing {
  /** Mutant → how long the tests ran that have not noticed it. */
  asked: Map<number, number>;
  killed: Map<number, string>;
  endless: Set<number>;
  lives: Set<number>;
  done: Set<string>;
  slow: Set<string>;
  /** Mutant → test files in which some test has tried it. */
  reached: Map<number, Set<string>>;
  /** Mutant → test files that it must be seen through in a process of its own. */
  once: Map<number, Set<string>>;
  /** The mutant that was switched on last, when nothing was heard since. */
  open: number | null;
}

export function note(journal: string, entry: Entry): void {
  appendFileSync(journal, `${JSON.stringify(entry)}\n`);
}

function put(standing: Standing, entry: Entry): void {
  if (entry.is !== 'alive') standing.open = entry.is === 'tried' ? entry.mutant : null;
  if (entry.is === 'unnoticed')
    standing.asked.set(entry.mutant, (standing.asked.get(entry.mutant) ?? 0) + entry.ms);
  else if (entry.is === 'killed') standing.killed.set(entry.mutant, entry.by);
  else if (entry.is === 'endless') standing.endless.add(entry.mutant);
  else if (entry.is === 'lives') standing.lives.add(entry.mutant);
  else if (entry.is === 'done') standing.done.add(entry.test);
  else if (entry.is === 'slow') standing.slow.add(entry.test);
  else if (entry.is === 'reached' || entry.is === 'once')
    for (const id of entry.mutants)
      standing[entry.is].set(id, (standing[entry.is].get(id) ?? new Set()).add(entry.file));
}

/** What the journal says so far; a line cut short by a kill is not heard. */
export function standingOf(journal: string): Standing {
  const standing: Standing = {
    ...{ asked: new Map(), killed: new Map(), endless: new Set(), lives: new Set() },
    ...{ done: new Set(), slow: new Set() },
    ...{ reached: new Map(), once: new Map(), open: null },
  };
  const lines = existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').slice(0, -1) : [];
  for (const line of lines) put(standing, JSON.parse(line) as Entry);
  return standing;
}
