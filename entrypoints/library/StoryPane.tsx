import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { Blank } from '../../components/Blank';
import { Button } from '../../components/Button';
import { START } from '../../components/library/place';
import { StoriesWorking } from '../../components/stories/StoriesWorking';
import { StoryPage } from '../../components/stories/StoryPage';
import { t } from '../../utils/i18n';
import type { NearCopy, StoryProgress, StoryView } from '../../utils/library/stories/types';
import { storyProgress } from '../../utils/library/stories/update';
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
  const { view, gone, progress } = useStory(page, id);
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

  if (gone) return <Gone progress={progress} onBack={() => go({ ...START, view: 'stories' })} />;
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
          onApart={(moved) => void actions.tellApart(id, moved.id)}
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

/** No such story: it was joined or is empty, or its articles were not looked at yet. */
function Gone({ progress, onBack }: { progress: StoryProgress | null; onBack: () => void }) {
  const back = (
    <Button variant="edged" onClick={onBack}>
      {t('stories')}
    </Button>
  );
  return (
    <main class="list wide">
      {progress ? (
        <StoriesWorking level={1} title={t('stories_working_title')} progress={progress} actions={back} />
      ) : (
        <Blank level={1} title={t('story_gone_title')} actions={back}>
          <p>{t('story_gone_words')}</p>
        </Blank>
      )}
    </main>
  );
}

function toggled(before: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(key)) after.add(key);
  return after;
}

interface Read {
  id: string;
  view: StoryView | null;
  progress: StoryProgress | null;
}

/** The story as it is now; `gone`: there is none (any more). */
function useStory({ db, onError }: Page, id: string) {
  const [read, setRead] = useState<Read | null>(null);
  const again = useCallback(async () => {
    const view = await openStory(db, id);
    setRead({ id, view, progress: view ? null : await storyProgress(db) });
  }, [db, id]);
  useStoryNews(db, again, onError);
  const now = read?.id === id ? read : null;
  const gone = now !== null && now.view === null;
  return { view: now?.view ?? null, gone, progress: now?.progress ?? null };
}
