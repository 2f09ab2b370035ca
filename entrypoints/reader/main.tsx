import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/reader/reader.css';
import '../../components/reader/type.css';
import { render } from 'preact';
import { applyStyle } from '../../components/reader/reader-style';
import { setPageLanguage } from '../../utils/i18n';
import { mayShowPictures, withholdPictures } from '../../utils/picture-policy';
import { type ReaderSource, readerSource } from '../../utils/reader-address';
import { completeStyle, siteOfArticle, styleFor } from '../../utils/reader-choices';
import { readerMarks, readerStyle, showPictures, siteStyles } from '../../utils/settings';
import { leaveContainer } from '../tabs/containers';
import { App } from './App';
import { openArticle } from './open-article';

if (import.meta.env.FIREFOX) void leaveContainer();
const source = readerSource(location.search);
// Before the settings are read: it takes longer than they do.
const opening = source && openArticle(source);
opening?.catch(() => {}); // the page tells of it once it is drawn

function useOfPictures(from: ReaderSource | null) {
  if (!from) return 'none';
  return 'key' in from ? 'saved-article' : 'live-article';
}

const [kept, sites, marks, choice] = await Promise.all([
  readerStyle.getValue(),
  siteStyles.getValue(),
  readerMarks.getValue(),
  showPictures.getValue(),
]);
const pictures = mayShowPictures(useOfPictures(source), choice);
if (!pictures) withholdPictures(document); // before there is any text
setPageLanguage(document.documentElement);
const style = completeStyle(kept);
// The site of a page in a tab is known now, that of a saved article when it is read.
const site = source && 'url' in source ? siteOfArticle(source.url) : null;
applyStyle(document.documentElement, styleFor(site, style, sites));
render(<App {...{ source, opening, style, sites, marks, pictures }} />, document.getElementById('app')!);
