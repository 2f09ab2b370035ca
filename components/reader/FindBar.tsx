import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { finderOf, firstInView, shownText } from './find';
import { type HighlightView, showPlaces } from './marks';
import { rectsOf } from './passage-place';

interface FindBarProps {
  /** Where to look: the headline and the text. */
  roots: readonly Element[];
  view: HighlightView;
  onClose: () => void;
}

/** The bar over the text, in px. */
const TOP_PX = 60;

/** Search within the article: Enter and Shift+Enter walk, Escape closes. */
export function FindBar({ roots, view, onClose }: FindBarProps) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => {
    const { text, rangeOf } = shownText(roots);
    return { find: finderOf(text), rangeOf };
  }, [roots]);
  const places = useMemo(() => shown.find(words).map(shown.rangeOf), [shown, words]);
  const current = places.length === 0 ? -1 : ((at % places.length) + places.length) % places.length;

  useEffect(() => field.current?.focus(), []);
  useEffect(() => showPlaces(view, 'found', places, current), [view, places, current]);
  useEffect(() => () => showPlaces(view, 'found', [], -1), [view]);

  const type = (typed: string) => {
    setWords(typed);
    const document = roots[0]?.ownerDocument;
    const spans = shown.find(typed);
    const topOf = (index: number) =>
      (document && rectsOf([shown.rangeOf(spans[index]!)], document)[0]?.top) ?? 0;
    setAt(firstInView(spans.length, topOf, TOP_PX));
  };
  return (
    <search class="find-bar">
      <input
        ref={field}
        type="search"
        dir="auto"
        aria-label={t('find_in_article')}
        placeholder={t('find_in_article')}
        value={words}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setAt(current + (event.shiftKey ? -1 : 1));
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
        }}
      />
      <span class="quiet count" role="status">
        {words.trim() && (places.length > 0 ? t('find_count', current + 1, places.length) : t('find_none'))}
      </span>
      <Button
        icon="up"
        label={t('find_previous')}
        disabled={places.length === 0}
        onClick={() => setAt(current - 1)}
      />
      <Button
        icon="down"
        label={t('find_next')}
        disabled={places.length === 0}
        onClick={() => setAt(current + 1)}
      />
      <Button icon="close" label={t('close')} onClick={onClose} />
    </search>
  );
}
