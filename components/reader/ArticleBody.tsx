import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Annotations, Article, Highlight, Span } from '../../utils/article';
import { type TextPart, textPositions } from '../../utils/extract/text';
import { parseSanitised, showHtml } from '../../utils/html';
import { t } from '../../utils/i18n';
import { stripWebPictures } from '../../utils/picture-policy';
import type { ReaderMarks } from '../../utils/reader-choices';
import type { DateDeeds } from '../DateActions';
import { countWithheld, markStandfirst, type OutlineEntry, prepareBody, preparePictures } from './body';
import { DateSpots } from './DateSpots';
import { type FigurePicture, figureAt, figuresOf, makeFiguresOpen } from './figures';
import { paintHighlights, paintMarks, showMentions } from './marks';

/** What is known once the text stands in the page. */
export interface BodyFacts {
  outline: OutlineEntry[];
  picturesWithheld: number;
  /** What of the article's text a range of the document holds. */
  spanOf: (range: Range) => Span | null;
  /** The other way round. */
  rangesOf: RangesOf;
  /** The element around the text, in which what stands over and beside it is placed; null before there is one. */
  box: HTMLElement | null;
}

export type RangesOf = (span: Span) => StaticRange[];

interface ArticleBodyProps {
  article: Article;
  /** Null while they are being made. */
  annotations: Annotations | null;
  marks: ReaderMarks;
  /** Pictures from the web may load. */
  pictures: boolean;
  /** The reader's day, ISO. */
  today: string;
  /** What can be done with a date of the text. */
  deeds: DateDeeds;
  /** A chosen name: its mentions, and the one at hand. */
  marked: { mentions: readonly Span[]; at: number } | null;
  /** Copies of its pictures, by their address in the HTML; these are shown without the web. */
  copies: ReadonlyMap<string, Blob>;
  /** What the reader marked. */
  highlights: readonly Highlight[];
  /** To be in sight. */
  at: Span | null;
  onReady: (facts: BodyFacts) => void;
  /** A picture is to be seen large. */
  onFigure: (figures: FigurePicture[], at: number) => void;
  /** What stands over the text or beside it. */
  children?: ComponentChildren;
}

export function ArticleBody(props: ArticleBodyProps) {
  const { article, annotations, marks, pictures, marked, highlights, at, copies, onReady } = props;
  const box = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const onFigure = useRef(props.onFigure);
  onFigure.current = props.onFigure;
  const [rangesOf, setRangesOf] = useState<RangesOf | null>(null);

  // Before the first paint, and again only for another text: a redraw would lose the reader's selection.
  // onReady only tells
  useLayoutEffect(() => {
    const element = root.current!;
    const sources = pictureSources(article.html);
    showHtml(element, pictures ? article.html : withoutPictures(article.html));
    const letGo = showCopies(element, sources, copies);
    const outline = prepareBody(element, { table: t('table') });
    markStandfirst(element, article.dateline?.place ?? null);
    const positions = textPositions(element);
    const places: RangesOf = (span) => positions.partsOf(span).map(rangeOf);
    setRangesOf(() => places);
    preparePictures(element, { notShown: t('picture_not_shown') });
    makeFiguresOpen(element, (words) => (words ? t('figure_open', words) : t('figure_open_plain')));
    onReady({
      ...{ outline, picturesWithheld: countWithheld(element) },
      ...{ spanOf: positions.spanOf, rangesOf: places, box: box.current },
    });
    return letGo;
  }, [article, pictures, copies]);

  useEffect(() => {
    if (rangesOf) paintMarks(window, annotations, { chosen: marks, rangesOf });
  }, [rangesOf, annotations, marks]);

  useLayoutEffect(() => {
    const [place] = at && rangesOf ? rangesOf(at) : [];
    place?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [rangesOf, at]);
  useEffect(() => {
    if (rangesOf) showMentions(window, marked, rangesOf);
  }, [rangesOf, marked]);
  useEffect(() => {
    if (rangesOf) paintHighlights(window, highlights, rangesOf);
  }, [rangesOf, highlights]);

  useEffect(() => {
    const element = root.current!;
    const press = ({ target }: Event) => {
      const which = figureAt(element, target);
      if (which !== null) onFigure.current(figuresOf(element), which);
    };
    element.addEventListener('click', press);
    return () => element.removeEventListener('click', press);
  }, []);

  return (
    <div class="article-box" ref={box}>
      <div class="article" ref={root} lang={article.lang ?? undefined} dir="auto" />
      {annotations && rangesOf && marks.when && (
        <DateSpots
          {...{ annotations, rangesOf, box }}
          text={article.text}
          today={props.today}
          reference={article.published ? 'published' : null}
          deeds={props.deeds}
        />
      )}
      {props.children}
    </div>
  );
}

function rangeOf({ node, start, end }: TextPart): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

/** Of every `img`, in the order of the document. */
function pictureSources(html: string): string[] {
  if (!html.includes('<img')) return [];
  return Array.from(
    parseSanitised(html).getElementsByTagName('img'),
    (image) => image.getAttribute('src') ?? '',
  );
}

/** Puts copies in the place of pictures; the sanitiser keeps every `img`, so the order is the same. */
function showCopies(
  root: HTMLElement,
  sources: readonly string[],
  copies: ReadonlyMap<string, Blob>,
): () => void {
  const images = [...root.querySelectorAll('img')];
  if (copies.size === 0 || images.length !== sources.length) return () => {};
  const made: string[] = [];
  for (const [at, image] of images.entries()) {
    const copy = copies.get(sources[at]!);
    if (!copy) continue;
    made.push(URL.createObjectURL(copy));
    image.src = made.at(-1)!;
  }
  return () => {
    for (const address of made) URL.revokeObjectURL(address);
  };
}

/** Addresses go before the text comes into this page: a picture loads as soon as it belongs to a document. */
function withoutPictures(html: string): string {
  const inert = parseSanitised(html);
  stripWebPictures(inert);
  return inert.body.innerHTML; // sanitised where it is shown
}
