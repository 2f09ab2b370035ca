/** What shortcuts, menu and bar leave to the popup in a private window: there a sentence says what stays. */
export function isForPopup(action: string, tab: { incognito?: boolean | undefined }): boolean {
  return tab.incognito === true && (action === 'save' || action === 'read');
}
