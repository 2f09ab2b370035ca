import { browser } from 'wxt/browser';
import { Button } from '../../components/Button';
import { copyItems } from '../../components/copy-items';
import { Menu } from '../../components/Menu';
import type { OutlineEntry } from '../../components/reader/body';
import { MarksButton, MarksPanel } from '../../components/reader/MarksPanel';
import { NamesButton, NamesPanel } from '../../components/reader/NamesPanel';
import { OutlineButton, OutlinePanel } from '../../components/reader/Outline';
import { ReaderTop, SaveButton, TypeButton } from '../../components/reader/ReaderTop';
import { SavedPanel } from '../../components/reader/SavedPanel';
import { TypePanel } from '../../components/reader/TypePanel';
import type { useToast } from '../../components/use-toast';
import type { Annotations, Article } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import type { useDocked } from './Docked';
import type { ReaderChoices } from './use-choices';
import type { useExporting } from './use-exporting';
import type { useHighlights } from './use-highlights';
import type { useNames } from './use-names';
import { useNarrow } from './use-narrow';
import { useOnDemand } from './use-on-demand';
import type { useSaved } from './use-saved';
import type { useSaving } from './use-saving';
import type { useStates } from './use-states';

/** Of the menu only, which opens long after the text is there. */
const loadFormats = () => import('../../utils/transfer/formats');

interface ReadingTopProps {
  from: 'page' | 'library';
  article: Article;
  annotations: Annotations | null;
  progress: number;
  choices: ReaderChoices;
  toasts: ReturnType<typeof useToast>;
  names: ReturnType<typeof useNames>;
  saved: ReturnType<typeof useSaved>;
  saving: ReturnType<typeof useSaving>;
  states: ReturnType<typeof useStates>;
  marked: ReturnType<typeof useHighlights>;
  exporting: ReturnType<typeof useExporting>;
  docked: ReturnType<typeof useDocked>;
  outline: readonly OutlineEntry[];
  /** Id of the part being read. */
  part: string | null;
  onBack: () => void;
}

/** The bar over the article, and the panels that its buttons open. */
export function ReadingTop(props: ReadingTopProps) {
  const { from, article, annotations, choices, names, saving, marked, exporting } = props;
  const { docked, outline } = props;
  const { lang } = article;
  const narrow = useNarrow();
  const formats = useOnDemand(annotations !== null, loadFormats);
  const shares = [
    ...(formats?.COMMON_FORMATS ?? []).map(({ id, labelKey }) => ({ id: id as string, label: t(labelKey) })),
    ...copyItems(),
    { id: 'print', label: t('print'), separate: true },
  ];
  const deeds = [
    { id: 'find', label: t('find_in_article') },
    { id: 'listen', label: t('listen') },
    ...(outline.length > 1 ? [{ id: 'outline-panel', label: t('inThisArticle') }] : []),
    { id: 'marks-panel', label: t('highlights') },
    ...(annotations ? [{ id: 'names-panel', label: t('reader_names') }] : []),
  ];
  const choose = (id: string) => {
    if (id === 'find') docked.find();
    else if (id === 'listen') docked.listenHere();
    else if (id === 'print') print();
    else if (id.endsWith('-panel')) document.getElementById(id)?.showPopover();
    else void exporting.exportAs(id);
  };
  return (
    <ReaderTop
      from={from}
      libraryAddress={browser.runtime.getURL('/library.html')}
      siteName={article.siteName}
      progress={props.progress}
      onBack={props.onBack}
    >
      {narrow ? (
        <>
          <TypeButton />
          <Menu label={t('more')} icon="more" items={[...deeds, ...shares]} onChoose={choose} />
        </>
      ) : (
        <>
          {outline.length > 1 && <OutlineButton />}
          <Button icon="search" label={t('find_in_article')} onClick={docked.find} />
          <Button icon="speaker" label={t('listen')} onClick={docked.listenHere} />
          <Menu label={t('export')} icon="export" items={shares} onChoose={choose} disabled={!formats} />
          {annotations && <NamesButton />}
          <MarksButton count={marked.highlights.length} />
          <TypeButton />
        </>
      )}
      <SaveButton state={saving.state} onSave={saving.save} />
      {outline.length > 1 && <OutlinePanel entries={outline} current={props.part} lang={lang} />}
      <TypePanel
        style={choices.style}
        marks={choices.marks}
        pictures={from === 'library' ? choices.pictures : null}
        onStyle={choices.setStyle}
        onMarks={choices.setMarks}
        onPictures={choices.setPictures}
        site={choices.site}
        onSite={choices.setOwn}
      />
      {annotations && <NamesPanel entities={annotations.entities} lang={lang} {...names.panel} />}
      <MarksPanel
        highlights={marked.highlights}
        lang={lang}
        onChange={marked.change}
        onRemove={marked.remove}
        onCopy={exporting.copyMarks}
      />
      <Kept {...props} />
    </ReaderTop>
  );
}

/** Tags and state of an article that is in the library. */
function Kept({ saved, states, saving, annotations, toasts }: ReadingTopProps) {
  if (!saved.summary) return null;
  const { tags, state, savedAt } = saved.summary;
  return (
    <SavedPanel
      {...{ tags, state, savedAt }}
      onState={states.change}
      own={saved.ownTags}
      suggestions={suggestionsFrom(annotations)}
      onAdd={(tag) => void tagged(toasts, () => saved.addTag(tag))}
      onRemove={(tag) => void tagged(toasts, () => saved.removeTag(tag))}
      onTrash={saving.trash}
    />
  );
}

/** Changes tags, and offers the way back. */
function tagged(
  { show, attempt }: ReturnType<typeof useToast>,
  change: () => Promise<{ keys: string[]; undo(): Promise<void> }>,
): Promise<void> {
  return attempt(async () => {
    const { keys, undo } = await change();
    if (keys.length > 0) show(plural('tagged', 1), { label: t('undo'), run: () => void attempt(undo) });
  });
}

/** The names that matter most make good tags. */
function suggestionsFrom(annotations: Annotations | null): string[] {
  return annotations?.entities.slice(0, 4).map(({ name }) => name) ?? [];
}
