import '../../components/tokens.css';
import '../../components/ui.css';
import '../popup/popup.css';
import './sidepanel.css';
import { render } from 'preact';
import { setPageLanguage } from '../../utils/i18n';
import { App } from './App';

setPageLanguage(document.documentElement);
render(<App />, document.getElementById('app')!);
