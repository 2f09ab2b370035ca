/** The mark on the toolbar icon of one tab. It counts nothing: it only says "saved", or that something could not be done. */
import { browser } from 'wxt/browser';
import { t, tById } from './i18n';

/** Design tokens `--green` and `--red`. */
const COLOURS = { saved: '#1f6b43', failed: '#b3261e' } as const;

/** Shows the mark until the tab goes to another page. `said`: what was saved, where it is not the page. */
export async function showBadge(
  tabId: number,
  state: 'saved' | 'none' | { failed: Error } | { said: string },
): Promise<void> {
  const failed = typeof state === 'object' && 'failed' in state;
  const text = failed ? '!' : state === 'none' ? '' : '✓';
  await browser.action.setBadgeBackgroundColor({ tabId, color: failed ? COLOURS.failed : COLOURS.saved });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title: titleOf(state) });
}

function titleOf(state: Parameters<typeof showBadge>[1]): string {
  if (typeof state === 'string') return t(state === 'saved' ? 'actionTitleSaved' : 'actionTitle');
  return 'failed' in state ? tById(`error_${state.failed.name}`) : state.said;
}
