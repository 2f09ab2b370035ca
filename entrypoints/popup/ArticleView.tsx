import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Ledger } from '../../components/Ledger';
import { LedgerFoot } from '../../components/LedgerFoot';
import { Notice } from '../../components/Notice';
import { PartialNotice, PartNotice } from '../../components/PartNotice';
import { CleanRow, cleanWords } from '../../components/popup/CleanRow';
import { Findings } from '../../components/popup/Findings';
import { Foot } from '../../components/popup/Foot';
import { Masthead } from '../../components/popup/Masthead';
import { UndatedNotice } from '../../components/popup/UndatedNotice';
import { ScrollArea } from '../../components/ScrollArea';
import { Settled } from '../../components/Settled';
import { KinNotes } from '../../components/stories/KinNotes';
import { Toast } from '../../components/Toast';
import type { Article } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { leftOutNames } from '../../utils/library/name-corrections';
import { holdsPage } from '../../utils/part-pages';
import type { Popup } from './controller';
import { articleOf, publicationCandidates, saveKind, tagSuggestions } from './state';
import { textChange } from './text-change';
import { changeWords, saveWords } from './words';

/** Gives the focus to `element` unless the reader has put it somewhere already. */
function offerFocus(element: HTMLElement | null | undefined, over?: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (activeElement === body || activeElement === null || (over && activeElement === over)) element?.focus();
}

/** Opens on Save, on the first question when undated; after saving, on the tags. */
function useFocus(popup: Popup, asks: boolean) {
  const save = useRef<HTMLButtonElement>(null);
  const tags = useRef<HTMLInputElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const { savedNow } = popup.state();
  useEffect(() => offerFocus(save.current), []);
  useEffect(() => {
    if (asks) offerFocus(answers.current?.querySelector('button'), save.current);
  }, [asks]);
  useEffect(() => {
    if (savedNow) offerFocus(tags.current);
  }, [savedNow]);
  return { save, tags, answers };
}

function Notices({
  popup,
  article,
  answers,
}: {
  popup: Popup;
  article: Article;
  answers: RefObject<HTMLDivElement | null>;
}) {
  const { annotations, held, kin, earlier, saving, tab, libraryError, failed } = popup.state();
  const isAdded =
    earlier !== null && article.part !== undefined && holdsPage(earlier.article, article.part.page);
  return (
    <>
      {failed && (
        <Notice tone="bad" icon="warning" title={t('failed_title')}>
          <p>{t('failed_text')}</p>
        </Notice>
      )}
      {libraryError && (
        <Notice tone="bad" icon="warning" title={t('not_saved_library')}>
          <p>{tById(`error_${libraryError}`)}</p>
        </Notice>
      )}
      <PartialNotice article={article} />
      <PartNotice
        article={article}
        earlier={earlier && (isAdded ? 'with' : 'without')}
        busy={saving}
        onAdd={() => void popup.addToEarlier()}
      />
      {held?.changed && (
        <Notice icon="pencil" title={t('page_changed')}>
          {changeWords(textChange(held.saved.article, article)).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </Notice>
      )}
      {kin && <KinNotes kin={kin} />}
      {!article.published && annotations && (
        <UndatedNotice
          {...{ article, annotations }}
          candidates={publicationCandidates(article, annotations)}
          today={popup.today()}
          onGive={(day) => void popup.giveDate(day)}
          firstAnswer={answers}
        />
      )}
      {tab?.incognito && <p class="quiet">{t('private_window')}</p>}
    </>
  );
}

/** The popup of a page with an article. */
export function ArticleView({ popup }: { popup: Popup }) {
  const state = popup.state();
  const { page, annotations, panel, held } = state;
  const article = articleOf(state);
  const ledgerButton = useRef<HTMLButtonElement>(null);
  const { save, tags, answers } = useFocus(popup, !article?.published && annotations !== null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && panel !== 'ledger') ledgerButton.current?.focus();
    wasOpen.current = panel === 'ledger';
  }, [panel]);
  if (!article || !page) return null;

  if (panel === 'ledger') {
    return (
      <>
        <h1 class="vh">{article.title}</h1>
        <Ledger
          items={page.ledger}
          lang={article.lang}
          onSetHidden={(ids, hidden) => void popup.setHidden(ids, hidden)}
          onClean={(on) => void popup.clean(on)}
          onClose={() => popup.openPanel(null)}
        >
          {state.tab !== null && state.tab.id >= 0 && (
            <LedgerFoot
              site={state.site}
              onAlways={(on) => void popup.alwaysClean(on)}
              onPick={() => void popup.pick()}
            />
          )}
        </Ledger>
      </>
    );
  }
  return (
    <>
      <header>
        <Masthead article={article} today={popup.today()} />
      </header>
      <CleanRow
        ledger={page.ledger}
        cleaning={page.cleaning}
        onClean={(on) => void popup.clean(on)}
        onLedger={() => popup.openPanel('ledger')}
        onPick={() => void popup.pick()}
        ledgerButton={ledgerButton}
      />
      <Settled text={cleanWords(page)} />
      <ScrollArea label={t('findings')} class="scroll">
        <Notices popup={popup} article={article} answers={answers} />
        <Findings
          article={article}
          annotations={annotations}
          failed={state.failed}
          today={popup.today()}
          deeds={{
            onCalendar: (date) => void popup.toCalendar(date),
            onCorrect: (date, value) => void popup.correctDate(date, value),
          }}
          onShow={(date) => void popup.showDate(date)}
          onAllToCalendar={() => void popup.toCalendar(null)}
          naming={{
            chosen: state.chosen,
            marked: state.marked,
            deeds: {
              onCorrect: (entity, to) => void popup.correctName(entity, to),
              onStep: (entity, step) => void popup.stepMention(entity, step),
            },
            onChoose: (entity) => void popup.chooseName(entity),
          }}
          leftOut={leftOutNames(state.found, state.nameCorrections)}
          onPutBack={(entity) => void popup.putNameBack(entity)}
        />
      </ScrollArea>
      <Foot
        tags={state.tags}
        ownTags={state.own}
        suggestions={tagSuggestions(annotations)}
        onAddTag={(tag) => void popup.addTag(tag)}
        onRemoveTag={(tag) => void popup.removeTag(tag)}
        save={saveWords(saveKind(state))}
        saving={state.saving}
        onSave={() => void popup.save()}
        onTrash={held ? () => void popup.trash() : null}
        onReader={popup.canOpenReader() ? () => void popup.openReader() : null}
        onExport={annotations ? (choice) => void popup.exportAs(choice) : null}
        onCopy={(as) => void popup.copy(as)}
        saveButton={save}
        tagField={tags}
      >
        <Toast toast={state.toast} onClose={popup.closeToast} />
      </Foot>
    </>
  );
}
