import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { ArticleBody, type BodyFacts } from '../../components/reader/ArticleBody';
import { ArticleHead } from '../../components/reader/ArticleHead';
import { LeftOut } from '../../components/reader/LeftOut';
import { MarginNotes } from '../../components/reader/MarginNotes';
import { marginNotes } from '../../components/reader/margin';
import { type Neighbour, NeighbourLinks } from '../../components/reader/Neighbours';
import { Outline } from '../../components/reader/Outline';
import { PassageBar } from '../../components/reader/PassageBar';
import type { ReaderAction } from '../../components/reader/reader-keys';
import { KinNotes } from '../../components/stories/KinNotes';
import type { useToast } from '../../components/use-toast';
import type { Annotations } from '../../utils/article';
import { t } from '../../utils/i18n';
import type { ArticleSummary } from '../../utils/library/schema';
import { type ReaderSource, readerAddress } from '../../utils/reader-address';
import { Docked, useDocked } from './Docked';
import type { Opened } from './open-article';
import { ReadingTop } from './ReadingTop';
import { useAskedPassage } from './use-asked-passage';
import type { ReaderChoices } from './use-choices';
import { useDates } from './use-dates';
import { useExporting } from './use-exporting';
import { useFigures } from './use-figures';
import { useHighlights } from './use-highlights';
import { useKin } from './use-kin';
import { useMarking } from './use-marking';
import { useNames } from './use-names';
import { useNeighbours } from './use-neighbours';
import { useReadingPlace } from './use-reading-place';
import { useSaved } from './use-saved';
import { useSaving } from './use-saving';
import { useScroll } from './use-scroll';
import { useStates } from './use-states';

const NO_FACTS: BodyFacts = {
  ...{ outline: [], picturesWithheld: 0, box: null },
  spanOf: () => null,
  rangesOf: () => [],
};

interface ReadingProps {
  source: ReaderSource;
  opened: Opened;
  annotations: Annotations | null;
  choices: ReaderChoices;
  toasts: ReturnType<typeof useToast>;
  onBack: () => void;
  /** The page's key map does these as well. */
  onActs: (acts: ReadingActs) => void;
}

/** What can be done with the article by a key. */
export type ReadingActs = Record<
  Exclude<ReaderAction, 'back' | 'larger' | 'smaller' | 'undo' | 'keys'>,
  () => void
> & {
  /** Closes what is open over the text; false: nothing is. */
  dismiss: () => boolean;
};

/** The article and what can be done with it. */
export function Reading(props: ReadingProps) {
  const { source, opened, choices, toasts, onBack, onActs } = props;
  const { article, ledger } = opened;
  const from = 'key' in source ? 'library' : 'page';
  const [facts, setFacts] = useState(NO_FACTS);
  const ids = useMemo(() => facts.outline.map(({ id }) => id), [facts]);
  const { progress, part } = useScroll(ids);
  const saved = useSaved(article);
  const key = opened.saved?.key ?? saved.summary?.key;
  const names = useNames(props.annotations, { key, toasts });
  const { annotations, correct } = useDates(article, names.annotations, { key, toasts });
  const saving = useSaving(saved, annotations, toasts);
  const kin = useKin(saved.summary?.key);
  const states = useStates(saved, from === 'library', toasts);
  const isKept = key !== undefined && (opened.saved !== null || saved.current);
  const exporting = useExporting({
    ...{ opened, annotations, toasts },
    key: isKept ? key : null,
    storyKey: key,
  });
  const marked = useHighlights({ saved, article, annotations, toasts });
  const docked = useDocked(facts);
  const marking = useMarking({
    facts,
    article,
    marked,
    toasts,
    quote: exporting.quote,
    listen: docked.listen,
  });
  const at = useAskedPassage();
  const neighbours = useNeighbours(key ?? null);
  const large = useFigures();
  const notes = useMemo(
    () =>
      choices.style.marginNotes
        ? marginNotes(annotations, marked.highlights, { dates: choices.marks.when })
        : [],
    [annotations, marked.highlights, choices.marks.when, choices.style.marginNotes],
  );
  useReadingPlace({ key: isKept ? key : undefined, facts, asked: at !== null, progress, toasts });

  useEffect(() => {
    document.title = `${article.title} · Dateline`;
  }, [article]);
  useActs(onActs, {
    ...marking.keys,
    save: saving.save,
    dismiss: docked.dismiss,
    find: docked.find,
    listen: docked.listenKey,
    next: () => goTo(neighbours.next, toasts),
    previous: () => goTo(neighbours.previous, toasts),
    unread: () => states.toggle('unread'),
    favourite: () => states.toggle('favourite'),
    archive: () => states.toggle('archived'),
  });

  const { lang } = article;
  const today = localDay(new Date());
  const { passage } = marking;
  return (
    <>
      <ReadingTop
        {...{ from, article, annotations, progress, choices, toasts, names, saved, saving, states }}
        {...{ marked, exporting, docked, part, onBack }}
        outline={facts.outline}
      />
      <div class="col">
        {facts.outline.length > 1 && <Outline entries={facts.outline} current={part} lang={lang} />}
        <main>
          <article>
            <ArticleHead article={article} />
            {kin && <KinNotes kin={kin} />}
            {facts.picturesWithheld > 0 && (
              <p class="pictures-bar">
                <span>{t('pictures_withheld', facts.picturesWithheld)}</span>
                <Button variant="link" onClick={() => choices.setPictures(true)}>
                  {t('pictures_show')}
                </Button>
              </p>
            )}
            <ArticleBody
              article={article}
              annotations={annotations}
              marks={choices.marks}
              pictures={choices.pictures}
              today={today}
              marked={names.marked}
              deeds={{
                onCalendar: (date) => void exporting.exportAs('calendar', [date]),
                onCorrect: correct,
              }}
              copies={opened.copies}
              highlights={marked.highlights}
              at={at}
              onReady={setFacts}
              onFigure={large.open}
            >
              {facts.box && notes.length > 0 && (
                <MarginNotes
                  {...{ notes, annotations, today }}
                  text={article.text}
                  reference={article.published ? 'published' : null}
                  box={facts.box}
                  rangesOf={facts.rangesOf}
                  onOwn={marking.choose}
                />
              )}
              {passage && (
                <PassageBar
                  {...passage}
                  {...marking.deeds}
                  highlight={marking.highlight}
                  boxWidthPx={facts.box?.clientWidth ?? 0}
                />
              )}
            </ArticleBody>
          </article>
          <NeighbourLinks previous={linkTo(neighbours.previous)} next={linkTo(neighbours.next)} />
          <LeftOut removals={ledger} lang={lang} />
        </main>
      </div>
      <Docked {...{ docked, facts, article }} />
      {large.dialog(lang)}
    </>
  );
}

/** Hands on what keys do, as it is at the time a key is pressed. */
function useActs(onActs: (acts: ReadingActs) => void, acts: ReadingActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const names = Object.keys(latest.current) as Array<keyof ReadingActs>;
    onActs(Object.fromEntries(names.map((name) => [name, () => latest.current[name]()])) as ReadingActs);
  }, [onActs]);
}

const linkTo = (summary: ArticleSummary | null): Neighbour | null =>
  summary && { href: readerAddress({ key: summary.key }), title: summary.title, lang: summary.lang };

function goTo(summary: ArticleSummary | null, { show }: ReturnType<typeof useToast>): void {
  if (summary) location.assign(readerAddress({ key: summary.key }));
  else show(t('neighbour_none'));
}

function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}
