import { browser } from 'wxt/browser';
import { copyItems } from '../../components/copy-items';
import { Menu } from '../../components/Menu';
import { MarksButton, MarksPanel } from '../../components/reader/MarksPanel';
import { NamesButton, NamesPanel } from '../../components/reader/NamesPanel';
import { ReaderTop, SaveButton, TypeButton } from '../../components/reader/ReaderTop';
import { SavedPanel } from '../../components/reader/SavedPanel';
import { TypePanel } from '../../components/reader/TypePanel';
import type { useToast } from '../../components/use-toast';
import type { Annotations, Article } from '../../utils/article';
import { t } from '../../utils/i18n';
import { COMMON_FORMATS } from '../../utils/transfer/formats';
import type { ReaderChoices } from './use-choices';
import type { useExporting } from './use-exporting';
import type { useHighlights } from './use-highlights';
import type { useNames } from './use-names';
import type { useSaved } from './use-saved';
import type { useSaving } from './use-saving';
import type { useStates } from './use-states';

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
  onBack: () => void;
}

/** The bar over the article, and the panels that its buttons open. */
export function ReadingTop(props: ReadingTopProps) {
  const { from, article, annotations, choices, names, saving, marked, exporting } = props;
  const { lang } = article;
  return (
    <ReaderTop
      from={from}
      libraryAddress={browser.runtime.getURL('/library.html')}
      siteName={article.siteName}
      progress={props.progress}
      onBack={props.onBack}
    >
      <Menu
        label={t('export')}
        icon="export"
        items={[...COMMON_FORMATS.map(({ id, labelKey }) => ({ id, label: t(labelKey) })), ...copyItems()]}
        onChoose={(id) => exporting.exportAs(id)}
        disabled={!annotations}
      />
      {annotations && <NamesButton />}
      <MarksButton count={marked.highlights.length} />
      <TypeButton />
      <SaveButton state={saving.state} onSave={saving.save} />
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
      onAdd={(tag) => toasts.attempt(async () => void (await saved.addTag(tag)))}
      onRemove={(tag) => toasts.attempt(async () => void (await saved.removeTag(tag)))}
      onTrash={saving.trash}
    />
  );
}

/** The names that matter most make good tags. */
function suggestionsFrom(annotations: Annotations | null): string[] {
  return annotations?.entities.slice(0, 4).map(({ name }) => name) ?? [];
}
