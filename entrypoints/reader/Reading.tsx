import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '../../components/Button';
import { copiedWords, copyFormOf, copyItems } from '../../components/copy-items';
import { Menu } from '../../components/Menu';
import { ArticleBody, type BodyFacts } from '../../components/reader/ArticleBody';
import { ArticleHead } from '../../components/reader/ArticleHead';
import { LeftOut } from '../../components/reader/LeftOut';
import { NamesButton, NamesPanel } from '../../components/reader/NamesPanel';
import { Outline } from '../../components/reader/Outline';
import { ReaderTop, SaveButton, TypeButton } from '../../components/reader/ReaderTop';
import { SavedPanel } from '../../components/reader/SavedPanel';
import { TypePanel } from '../../components/reader/TypePanel';
import { KinNotes } from '../../components/stories/KinNotes';
import type { useToast } from '../../components/use-toast';
import {
  type Annotations,
  type ArticleState,
  type KeyDate,
  NEW_STATE,
  type SavedArticle,
  type Span,
} from '../../utils/article';
import { t } from '../../utils/i18n';
import type { ReaderSource } from '../../utils/reader-address';
import { noteTemplate } from '../../utils/settings';
import { copyArticle } from '../../utils/transfer/copy';
import { download } from '../../utils/transfer/download';
import { exportOne } from '../../utils/transfer/export';
import { COMMON_FORMATS, type FormatId } from '../../utils/transfer/formats';
import { keptArticle, type Opened } from './open-article';
import type { ReaderChoices } from './use-choices';
import { useDates } from './use-dates';
import { useHighlights } from './use-highlights';
import { useKin } from './use-kin';
import { useNames } from './use-names';
import { useSaved } from './use-saved';
import { useSaving } from './use-saving';
import { useScroll } from './use-scroll';
import { useStates } from './use-states';

const NO_FACTS: BodyFacts = { outline: [], picturesWithheld: 0, spanOf: () => null };

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
export interface ReadingActs {
  save: () => void;
  /** Marks what is selected. */
  highlight: () => void;
  toggle: (of: keyof ArticleState) => void;
}

/** The article and what can be done with it. */
export function Reading(props: ReadingProps) {
  const { source, opened, choices, toasts, onBack, onActs } = props;
  const { article, ledger } = opened;
  const [facts, setFacts] = useState(NO_FACTS);
  const ids = useMemo(() => facts.outline.map(({ id }) => id), [facts]);
  const { progress, part } = useScroll(ids);
  const saved = useSaved(article);
  const key = opened.saved?.key ?? saved.summary?.key;
  const names = useNames(props.annotations, { key, toasts });
  const { annotations, correct } = useDates(article, names.annotations, { key, toasts });
  const saving = useSaving(saved, annotations, toasts);
  const kin = useKin(saved.summary?.key);

  useEffect(() => {
    document.title = `${article.title} · Dateline`;
  }, [article]);
  const states = useStates(saved, 'key' in source, toasts);
  const highlighting = useHighlights(saved, article, facts.spanOf, toasts);
  const acts = useRef({ save: saving.save, highlight: highlighting.mark, toggle: states.toggle });
  acts.current = { save: saving.save, highlight: highlighting.mark, toggle: states.toggle };
  useEffect(
    () =>
      onActs({
        save: () => acts.current.save(),
        highlight: () => acts.current.highlight(),
        toggle: (of) => acts.current.toggle(of),
      }),
    [onActs],
  );

  const exportAs = (format: string, dates: readonly KeyDate[] | null = null) =>
    toasts.attempt(async () => {
      const now = Date.now();
      // As it is kept now, with what was marked and noted since it was opened.
      const isKept = key !== undefined && (opened.saved !== null || saved.current);
      const [kept, copies] = isKept ? await keptArticle(key) : [null, new Map()];
      const whole = kept ?? opened.saved ?? unsaved(opened, annotations!, now);
      const current = annotations ?? whole.annotations;
      const shown = { ...whole, annotations: dates ? { ...current, keyDates: [...dates] } : current };
      const form = copyFormOf(format);
      if (form) return toasts.show(copiedWords(form, await copyArticle(shown, form, navigator.clipboard)));
      const template = await noteTemplate.getValue();
      const file = exportOne(shown, format as FormatId, { now, template, copies });
      download(file, document);
    });

  const at = useMemo(() => spanAsked(location.hash), []);
  const site = article.siteName;
  return (
    <>
      <ReaderTop
        from={'key' in source ? 'library' : 'page'}
        libraryAddress={browser.runtime.getURL('/library.html')}
        siteName={site}
        progress={progress}
        onBack={onBack}
      >
        <Menu
          label={t('export')}
          icon="export"
          items={[...COMMON_FORMATS.map(({ id, labelKey }) => ({ id, label: t(labelKey) })), ...copyItems()]}
          onChoose={(id) => exportAs(id)}
          disabled={!annotations}
        />
        {annotations && <NamesButton />}
        <TypeButton />
        <SaveButton state={saving.state} onSave={saving.save} />
        <TypePanel
          style={choices.style}
          marks={choices.marks}
          pictures={'key' in source ? choices.pictures : null}
          onStyle={choices.setStyle}
          onMarks={choices.setMarks}
          onPictures={choices.setPictures}
          site={choices.site}
          onSite={choices.setOwn}
        />
        {annotations && <NamesPanel entities={annotations.entities} lang={article.lang} {...names.panel} />}
        {saved.summary && (
          <SavedPanel
            tags={saved.summary.tags}
            state={saved.summary.state}
            onState={states.change}
            own={saved.ownTags}
            suggestions={suggestionsFrom(annotations)}
            savedAt={saved.summary.savedAt}
            onAdd={(tag) => toasts.attempt(async () => void (await saved.addTag(tag)))}
            onRemove={(tag) => toasts.attempt(async () => void (await saved.removeTag(tag)))}
            onTrash={saving.trash}
          />
        )}
      </ReaderTop>
      <div class="col">
        {facts.outline.length > 1 && <Outline entries={facts.outline} current={part} lang={article.lang} />}
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
              today={localDay(new Date())}
              marked={names.marked}
              deeds={{ onCalendar: (date) => void exportAs('calendar', [date]), onCorrect: correct }}
              copies={opened.copies}
              highlights={highlighting.highlights}
              at={at}
              onReady={setFacts}
            />
          </article>
          <LeftOut removals={ledger} lang={article.lang} />
        </main>
      </div>
    </>
  );
}

function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

/** `#at=120-165`: the passage the reader was opened at. */
function spanAsked(hash: string): Span | null {
  const [, start, end] = /^#at=(\d{1,9})-(\d{1,9})$/.exec(hash) ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : null;
}

/** The names that matter most make good tags. */
function suggestionsFrom(annotations: Annotations | null): string[] {
  return annotations?.entities.slice(0, 4).map(({ name }) => name) ?? [];
}

/** An article that is not in the library, in the form the export takes. */
function unsaved({ article }: Opened, annotations: Annotations, now: number): SavedArticle {
  return {
    ...{
      key: article.canonicalUrl,
      article,
      annotations,
      tags: [],
      state: NEW_STATE,
      note: '',
      highlights: [],
      savedAt: now,
      textSavedAt: now,
      updatedAt: now,
    },
    trashedAt: null,
    versions: [],
  };
}
