import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/library/library.css';
import '../../components/tabs/tabs.css';
import { render } from 'preact';
import { setPageLanguage, t } from '../../utils/i18n';
import { withholdPictures } from '../../utils/picture-policy';
import { App } from './App';
import { leaveContainer } from './containers';

if (import.meta.env.FIREFOX) void leaveContainer();
withholdPictures(document); // nothing here shows any
setPageLanguage(document.documentElement);
document.title = t('tabs_title');
const given = new URLSearchParams(location.search).get('window');
render(<App windowId={given === null ? null : Number(given)} />, document.getElementById('app')!);
