import type { KeyBinding } from '../keys';

/** What the keys do on a timeline, for the list of keys; `use-mark-keys.ts` acts on them. */
export const TIMELINE_KEYS: readonly KeyBinding<string>[] = [
  { keys: ['ArrowLeft', 'ArrowRight'], action: 'date', label: 'keyDateNext' },
  { keys: ['ArrowUp', 'ArrowDown'], action: 'lane', label: 'keyLaneNext' },
  { keys: ['+', '-'], action: 'closer', label: 'keyCloser' },
  { keys: ['0'], action: 'whole', label: 'keyWhole' },
  { keys: ['PageUp', 'PageDown'], action: 'push', label: 'keyPush' },
  { keys: ['Home', 'End'], action: 'ends', label: 'keyDateEnds' },
  { keys: ['Enter'], action: 'open', label: 'keyDateOpen' },
];
