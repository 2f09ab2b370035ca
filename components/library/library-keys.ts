import type { KeyBinding } from '../keys';

export type LibraryAction =
  | 'search'
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'read'
  | 'select'
  | 'selectAll'
  | 'tag'
  | 'note'
  | 'unread'
  | 'favourite'
  | 'archive'
  | 'export'
  | 'trash'
  | 'undo'
  | 'keys'
  | 'leave';

export const LIBRARY_KEYS: readonly KeyBinding<LibraryAction>[] = [
  { keys: ['/'], action: 'search', label: 'keySearch' },
  { keys: ['j', 'ArrowDown'], action: 'next', label: 'keyNext' },
  { keys: ['k', 'ArrowUp'], action: 'previous', label: 'keyPrevious' },
  { keys: ['Home'], action: 'first', label: 'keyFirst' },
  { keys: ['End'], action: 'last', label: 'keyLast' },
  { keys: ['Enter'], action: 'read', label: 'keyRead' },
  { keys: ['x'], action: 'select', label: 'keySelect' },
  { keys: ['mod+a'], action: 'selectAll', label: 'select_all' },
  { keys: ['t'], action: 'tag', label: 'keyTag' },
  { keys: ['n'], action: 'note', label: 'keyNote' },
  { keys: ['u'], action: 'unread', label: 'keyUnread' },
  { keys: ['f'], action: 'favourite', label: 'keyFavourite' },
  { keys: ['a'], action: 'archive', label: 'keyArchive' },
  { keys: ['e'], action: 'export', label: 'keyExport' },
  { keys: ['Delete'], action: 'trash', label: 'keyTrash' },
  { keys: ['mod+z'], action: 'undo', label: 'keyUndo' },
  { keys: ['Escape'], action: 'leave', label: 'keyLeave' },
  { keys: ['?'], action: 'keys', label: 'keyKeys' },
];
