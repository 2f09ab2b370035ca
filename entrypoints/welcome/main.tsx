import '../../components/tokens.css';
import '../../components/ui.css';
import '../popup/popup.css';
import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { setPageLanguage, t } from '../../utils/i18n';
import { withholdPictures } from '../../utils/picture-policy';
import { leaveContainer } from '../tabs/containers';
import { App } from './App';

if (import.meta.env.FIREFOX) void leaveContainer();
withholdPictures(document); // nothing here shows any
setPageLanguage(document.documentElement);
document.title = t('welcome_page_title');
render(<App />, document.getElementById('app')!);
