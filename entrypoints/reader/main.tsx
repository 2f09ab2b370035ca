import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/reader/reader.css';
import '../../components/reader/type.css';
import { render } from 'preact';
import { applyStyle } from '../../components/reader/reader-style';
import { setPageLanguage } from '../../utils/i18n';
import { mayShowPictures, withholdPictures } from '../../utils/picture-policy';
import { type ReaderSource, readerSource } from '../../utils/reader-address';
import { readerMarks, readerStyle, showPictures } from '../../utils/settings';
import { App } from './App';

const source = readerSource(location.search);

function useOfPictures(from: ReaderSource | null) {
  if (!from) return 'none';
  return 'key' in from ? 'saved-article' : 'live-article';
}

const [style, marks, choice] = await Promise.all([
  readerStyle.getValue(),
  readerMarks.getValue(),
  showPictures.getValue(),
]);
const pictures = mayShowPictures(useOfPictures(source), choice);
if (!pictures) withholdPictures(document); // before there is any text
setPageLanguage(document.documentElement);
applyStyle(document.documentElement, style);
render(
  <App source={source} style={style} marks={marks} pictures={pictures} />,
  document.getElementById('app')!,
);
