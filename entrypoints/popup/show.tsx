// Here and not in index.html: a style sheet there would hold back the script that asks the page.
import '../../components/tokens.css';
import '../../components/ui.css';
import './popup.css';
import { render } from 'preact';
import { setPageLanguage } from '../../utils/i18n';
import { App } from './App';
import type { Beginning } from './begin';
import { createBrowserWorld } from './browser-world';
import { createPopup } from './controller';

/** Draws the popup for the page that is already being read. */
export function show(beginning: Beginning): void {
  const popup = createPopup(createBrowserWorld(beginning));
  window.addEventListener('unhandledrejection', () => popup.fail());
  setPageLanguage(document.documentElement);
  void popup.start();
  render(<App popup={popup} />, document.getElementById('app')!);
}
