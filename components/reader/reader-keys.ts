import type { KeyBinding } from '../keys';

export type ReaderAction =
  | 'back'
  | 'larger'
  | 'smaller'
  | 'save'
  | 'highlight'
  | 'note'
  | 'find'
  | 'next'
  | 'previous'
  | 'listen'
  | 'quote'
  | 'previousMark'
  | 'nextMark'
  | 'unread'
  | 'favourite'
  | 'archive'
  | 'undo'
  | 'keys';

export const READER_KEYS: readonly KeyBinding<ReaderAction>[] = [
  { keys: ['Escape'], action: 'back', label: 'keyBack' },
  { keys: ['s'], action: 'save', label: 'keySave' },
  { keys: ['h'], action: 'highlight', label: 'keyHighlight' },
  { keys: ['n'], action: 'note', label: 'keyNote' },
  { keys: ['c'], action: 'quote', label: 'keyQuote' },
  { keys: ['['], action: 'previousMark', label: 'keyPreviousMark' },
  { keys: [']'], action: 'nextMark', label: 'keyNextMark' },
  { keys: ['/'], action: 'find', label: 'find_in_article' },
  { keys: ['r'], action: 'listen', label: 'keyListen' },
  { keys: ['j'], action: 'next', label: 'keyNext' },
  { keys: ['k'], action: 'previous', label: 'keyPrevious' },
  { keys: ['u'], action: 'unread', label: 'keyUnread' },
  { keys: ['f'], action: 'favourite', label: 'keyFavourite' },
  { keys: ['a'], action: 'archive', label: 'keyArchive' },
  { keys: ['mod+z'], action: 'undo', label: 'keyUndo' },
  { keys: ['+', '='], action: 'larger', label: 'keyLarger' },
  { keys: ['-', '−'], action: 'smaller', label: 'keySmaller' },
  { keys: ['?'], action: 'keys', label: 'keyKeys' },
];
