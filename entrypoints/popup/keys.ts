import type { KeyBinding } from '../../components/keys';

export type PopupAction =
  | 'save'
  | 'tags'
  | 'read'
  | 'clean'
  | 'ledger'
  | 'library'
  | 'undo'
  | 'keys'
  | 'back';

export const POPUP_KEYS: readonly KeyBinding<PopupAction>[] = [
  { keys: ['s', 'Enter'], action: 'save', label: 'popup_key_save' },
  { keys: ['t'], action: 'tags', label: 'popup_key_tags' },
  { keys: ['r'], action: 'read', label: 'popup_key_read' },
  { keys: ['h'], action: 'clean', label: 'popup_key_clean' },
  { keys: ['w'], action: 'ledger', label: 'popup_key_ledger' },
  { keys: ['l'], action: 'library', label: 'popup_key_library' },
  { keys: ['mod+z'], action: 'undo', label: 'keyUndo' },
  { keys: ['Escape'], action: 'back', label: 'popup_key_back' },
  { keys: ['?'], action: 'keys', label: 'popup_key_keys' },
];
