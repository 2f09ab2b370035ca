import { useCallback, useEffect, useState } from 'preact/hooks';
import { Blank } from '../../components/Blank';
import { Button } from '../../components/Button';
import { START } from '../../components/library/place';
import { NamePage } from '../../components/stories/NamePage';
import { StoriesWorking } from '../../components/stories/StoriesWorking';
import { t } from '../../utils/i18n';
import { entityPage } from '../../utils/library/stories/entity-page';
import { sentencesOf } from '../../utils/library/stories/timeline';
import type { EntityPage, NameId, StoryProgress } from '../../utils/library/stories/types';
import { storyProgress } from '../../utils/library/stories/update';
import type { TimelineEntries } from '../../utils/timeline/entries';
import { entriesOfMarks } from '../../utils/timeline/from-marks';
import { entryHref, readHref } from './commands';
import { useNameCorrecting } from './use-name-correcting';
import type { Page } from './use-page';
import { useStoryNews } from './use-stories';

interface Read {
  id: string;
  known: EntityPage | null;
  /** Articles that were not looked at yet may have the name. */
  progress: StoryProgress | null;
}

/** What the library says of a name. */
export function NamePane({ page, id }: { page: Page; id: string }) {
  const { db, onError, today, go } = page;
  const [read, setRead] = useState<Read | null>(null);
  const again = useCallback(async () => {
    const [known, progress] = await Promise.all([entityPage(db, id as NameId), storyProgress(db)]);
    setRead({ id, known, progress });
  }, [db, id]);
  useStoryNews(db, again, onError);
  const known = read?.id === id ? read.known : null;
  const entries = useMarks(page, known);
  const correct = useNameCorrecting(page);
  if (read?.id === id && !known) {
    const back = (
      <Button variant="edged" onClick={() => go(START)}>
        {t('all_articles')}
      </Button>
    );
    return (
      <main class="list wide">
        {read.progress ? (
          <StoriesWorking level={1} title={t('name_waiting_title')} progress={read.progress} actions={back} />
        ) : (
          <Blank level={1} title={t('name_gone_title')} actions={back}>
            <p>{t('name_gone_words')}</p>
          </Blank>
        )}
      </main>
    );
  }
  return (
    <main class="list wide story-pane">
      {known && (
        <NamePage
          key={id}
          page={known}
          {...{ entries, today, readHref, entryHref }}
          onGo={go}
          onCorrect={(to) => void correct(known, to)}
        />
      )}
    </main>
  );
}

/** The dates of the name's sentences, with what the sentences say where an event has no words of its own. */
function useMarks({ db, onError }: Page, known: EntityPage | null): TimelineEntries | null {
  const [entries, setEntries] = useState<TimelineEntries | null>(null);
  useEffect(() => {
    if (!known) return;
    let stale = false;
    const silent = known.marks.filter(({ what, sentence }) => what === null && sentence !== null);
    sentencesOf(db, silent).then((said) => {
      if (!stale) setEntries(entriesOfMarks(known.marks, said));
    }, onError);
    return () => {
      stale = true;
    };
  }, [db, known, onError]);
  return entries;
}
