/** The side panel of Chrome, the sidebar of Firefox; phones have neither. */
import { browser } from 'wxt/browser';

interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

const panels = () => browser as unknown as Panels;

export function hasPanel(): boolean {
  const { sidePanel, sidebarAction } = panels();
  return Boolean(sidePanel?.open ?? sidebarAction?.open);
}

/** To be called at once in the handler of a click, a key or a menu entry: after anything that waits browsers refuse. */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = panels();
  return sidePanel?.open({ windowId }) ?? sidebarAction?.open() ?? Promise.resolve();
}
