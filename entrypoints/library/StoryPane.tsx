import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Blank } from '../../components/Blank';
import { Button } from '../../components/Button';
import { START } from '../../components/library/place';
import { StoryPage } from '../../components/stories/StoryPage';
import { t } from '../../utils/i18n';
import type { NearCopy, StoryView } from '../../utils/library/stories/types';
import { openStory } from '../../utils/library/stories/view';
import { entryHref, passageHref, readHref } from './commands';
import { type StoryDialog, StoryDialogs } from './StoryDialogs';
import { useEntries } from './use-entries';
import type { Page } from './use-page';
import { useStoryNews } from './use-stories';
import { useStoryActions } from './use-story-actions';
import { useStoryExport } from './use-story-export';

/** One story. */
export function StoryPane({ page, id }: { page: Page; id: string }) {
  const { db, onError, today, go } = page;
  const { view, gone } = useStory(page, id);
  const actions = useStoryActions(page);
  const entries = useEntries(
    db,
    useMemo(() => view?.story.articleIds ?? null, [view]),
    onError,
  );
  const exporting = useStoryExport(page, view);
  const [independent, setIndependent] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [dialog, setDialog] = useState<StoryDialog | null>(null);
  useEffect(() => {
    if (view) performance.mark('dateline:story');
  }, [view]);

  if (gone) {
    return (
      <main class="list wide">
        <Blank
          level={1}
          title={t('story_gone_title')}
          actions={
            <Button variant="edged" onClick={() => go({ ...START, view: 'stories' })}>
              {t('stories')}
            </Button>
          }
        >
          <p>{t('story_gone_words')}</p>
        </Blank>
      </main>
    );
  }
  return (
    <main class="list wide story-pane">
      {view && (
        <StoryPage
          {...{ view, entries, today, independent, chosen, entryHref, readHref }}
          formats={exporting.formats}
          onExport={exporting.run}
          claimHref={({ articleId, sentence }) => passageHref(articleId, sentence)}
          onIndependent={setIndependent}
          onChoosing={(on) => setChosen(on ? new Set() : null)}
          onChoose={(key) => setChosen((before) => toggled(before ?? new Set(), key))}
          onSplit={() => {
            void actions.split(id, [...(chosen ?? [])]);
            setChosen(null);
          }}
          onGo={go}
          onPin={() => void actions.pin(view.story)}
          onRename={() => setDialog({ kind: 'rename' })}
          onJoin={() => setDialog({ kind: 'join' })}
          onCompare={(copy: NearCopy) => setDialog({ kind: 'compare', copy })}
        />
      )}
      {view && dialog && (
        <StoryDialogs
          {...{ page, view, dialog }}
          onRename={(title) => void actions.rename(id, title)}
          onJoin={(other) => void actions.join(id, other)}
          onClose={() => setDialog(null)}
        />
      )}
    </main>
  );
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}

/** The story as it is now; `gone`: there is none (any more). */
function useStory({ db, onError }: Page, id: string): { view: StoryView | null; gone: boolean } {
  const [read, setRead] = useState<{ id: string; view: StoryView | null } | null>(null);
  const again = useCallback(async () => setRead({ id, view: await openStory(db, id) }), [db, id]);
  useStoryNews(db, again, onError);
  const now = read?.id === id ? read : null;
  return { view: now?.view ?? null, gone: now !== null && now.view === null };
}
