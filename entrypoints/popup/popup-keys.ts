import type { Popup } from './controller';
import type { PopupAction } from './keys';

/** The tag field, wherever it is drawn. */
const TAG_FIELD = '.tag-input input';

/** What a key does now; false where there is nothing for it to do. */
export function runPopupKey(popup: Popup, action: PopupAction): boolean {
  const { phase, page, full, panel } = popup.state();
  if (action === 'undo') return popup.undo();
  if (action === 'library') void popup.openLibrary();
  else if (action === 'back') {
    // Otherwise the key is the browser's: it closes the popup.
    if (panel !== 'ledger') return false;
    popup.openPanel(null);
  } else if (action === 'keys') popup.openPanel('keys');
  else if (phase !== 'article' || full) return false;
  else if (action === 'ledger') popup.openPanel(panel === 'ledger' || !page?.ledger.length ? null : 'ledger');
  else if (action === 'clean') void popup.clean(!page?.cleaning);
  else if (action === 'save') void popup.save();
  else if (action === 'read') void popup.openReader();
  else if (action === 'tags') openTags();
  return true;
}

/** A click opens the list as well, which focus alone does not. */
function openTags(): void {
  const field = document.querySelector<HTMLInputElement>(TAG_FIELD);
  field?.focus();
  field?.click();
}
