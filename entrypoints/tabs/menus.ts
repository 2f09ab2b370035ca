/** Entries in the menus of pages, links, selections, pictures and of the toolbar button. */
import { browser } from 'wxt/browser';
import { type MessageKey, t } from '../../utils/i18n';
import { hasPanel } from './panel';

type Context = 'page' | 'link' | 'selection' | 'image' | 'action';

interface Entry {
  id: string;
  title: MessageKey;
  contexts: [Context, ...Context[]];
}

const ENTRIES: readonly Entry[] = [
  { id: 'save', title: 'menuSave', contexts: ['page', 'image'] },
  { id: 'read', title: 'menuRead', contexts: ['page', 'image'] },
  { id: 'saveSelection', title: 'menu_selection', contexts: ['selection'] },
  { id: 'saveLink', title: 'menu_link', contexts: ['link'] },
  { id: 'saveTabs', title: 'menu_tabs', contexts: ['action'] },
];
const PANEL: Entry = { id: 'panel', title: 'menu_panel', contexts: ['page', 'action'] };

/** Firefox for Android has no such menus. */
export function createMenus(): void {
  browser.contextMenus?.removeAll(() => {
    for (const { id, title, contexts } of hasPanel() ? [...ENTRIES, PANEL] : ENTRIES)
      browser.contextMenus.create({ id, title: t(title), contexts });
  });
}
