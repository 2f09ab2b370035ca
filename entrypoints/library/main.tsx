import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/library/library.css';
import '../../components/library/data/data.css';
import '../../components/library/import/import.css';
import '../../components/library/versions/versions.css';
import '../../components/stories/stories.css';
import '../../components/timeline/timeline.css';
import { render } from 'preact';
import { setPageLanguage } from '../../utils/i18n';
import { withholdPictures } from '../../utils/picture-policy';
import { leaveContainer } from '../tabs/containers';
import { App } from './App';

if (import.meta.env.FIREFOX) void leaveContainer();
withholdPictures(document); // the library shows none
setPageLanguage(document.documentElement);
render(<App />, document.getElementById('app')!);
