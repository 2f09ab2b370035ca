import { Blank } from '../../components/Blank';
import { Button } from '../../components/Button';
import { LongWork } from '../../components/library/LongWork';
import { START } from '../../components/library/place';
import { StoriesWorking } from '../../components/stories/StoriesWorking';
import { StoryList } from '../../components/stories/StoryList';
import { plural, t } from '../../utils/i18n';
import type { Page } from './use-page';
import { useStories, useStoryProgress } from './use-stories';
import { useStoryActions } from './use-story-actions';

/** All stories of the library. */
export function StoriesPane({ page }: { page: Page }) {
  const { stories, more, onMore } = useStories(page.db, page.onError);
  const actions = useStoryActions(page);
  const progress = useStoryProgress(page.db, page.onError);
  return (
    <main class="list wide">
      <h1 class="vh">{t('stories')}</h1>
      {stories && stories.length > 0 && (
        <>
          <div class="listhead">
            <p role="status">{plural('stories_count', page.storyCount ?? stories.length)}</p>
          </div>
          {progress && <LongWork work={{ label: t('stories_working_title'), ...progress }} onCancel={null} />}
          <div class="rows">
            <StoryList stories={stories} onGo={page.go} onPin={(story) => void actions.pin(story)} />
            {more && (
              <p class="stories-more">
                <Button variant="edged" onClick={onMore}>
                  {t('stories_more')}
                </Button>
              </p>
            )}
          </div>
        </>
      )}
      {stories?.length === 0 && progress && (
        <StoriesWorking title={t('stories_working_title')} progress={progress} />
      )}
      {stories?.length === 0 && !progress && (
        <Blank
          title={t('stories_empty_title')}
          actions={
            <Button variant="edged" onClick={() => page.go(START)}>
              {t('all_articles')}
            </Button>
          }
        >
          <p>{t('stories_empty_words')}</p>
        </Blank>
      )}
    </main>
  );
}
