/** What goes to the search worker and comes back. */
import type { Finder } from './finder';
import type { IndexProgress } from './index';

/** The finder's calls, each with its arguments and its answer. */
export type FinderCall = {
  [Name in keyof Finder]: { name: Name; args: Parameters<Finder[Name]> };
}[keyof Finder];

export type ToWorker = { kind: 'open'; library: string } | { kind: 'call'; id: number; call: FinderCall };

export type FromWorker =
  | { kind: 'progress'; progress: IndexProgress }
  | { kind: 'ready' }
  /** The index cannot be made or written; what was found before can be found. */
  | { kind: 'trouble'; name: string; message: string }
  | { kind: 'answer'; id: number; value: unknown }
  | { kind: 'failed'; id: number; name: string; message: string };
