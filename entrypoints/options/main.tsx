import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/library/library.css';
import '../../components/library/data/data.css';
import '../../components/reader/type.css';
import '../../components/options/options.css';
import { render } from 'preact';
import { setPageLanguage, t } from '../../utils/i18n';
import { withholdPictures } from '../../utils/picture-policy';
import { leaveContainer } from '../tabs/containers';
import { App } from './App';
import { readSettings } from './use-settings';

if (import.meta.env.FIREFOX) void leaveContainer();
withholdPictures(document); // nothing here shows any
setPageLanguage(document.documentElement);
document.title = t('options_title');
const given = await readSettings();
render(<App given={given} />, document.getElementById('app')!);
document.getElementById(location.hash.slice(1))?.scrollIntoView(); // it was not there when the browser looked for it
