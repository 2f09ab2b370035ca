import type { KeyBinding } from '../keys';

export type ReaderAction = 'back' | 'larger' | 'smaller' | 'save' | 'keys';

export const READER_KEYS: readonly KeyBinding<ReaderAction>[] = [
  { keys: ['Escape'], action: 'back', label: 'keyBack' },
  { keys: ['s'], action: 'save', label: 'keySave' },
  { keys: ['+', '='], action: 'larger', label: 'keyLarger' },
  { keys: ['-', '−'], action: 'smaller', label: 'keySmaller' },
  { keys: ['?'], action: 'keys', label: 'keyKeys' },
];
