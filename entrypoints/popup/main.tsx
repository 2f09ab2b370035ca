import { render } from 'preact';
import { browser } from 'wxt/browser';
import { uiLanguage } from '../../utils/i18n';
import { App } from './App';
import { createBrowserWorld } from './browser-world';
import { createPopup } from './controller';

const popup = createPopup(createBrowserWorld());
// The page is asked first: it reads itself while the popup draws its frame.
void popup.start();
window.addEventListener('unhandledrejection', () => popup.fail());

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
render(<App popup={popup} />, document.getElementById('app')!);
