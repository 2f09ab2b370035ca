import { useCallback, useState } from 'preact/hooks';
import { Button } from '../../components/Button';
import { Section } from '../../components/library/DetailPane';
import { PlaceLink } from '../../components/library/PlaceLink';
import { placeOf } from '../../components/library/place';
import { Sentence } from '../../components/Sentence';
import { copyWords, reachOf } from '../../components/stories/story-words';
import { plural, t } from '../../utils/i18n';
import { kinOf } from '../../utils/library/stories/kin';
import type { Kin } from '../../utils/library/stories/types';
import { Comparing } from './StoryDialogs';
import type { Page } from './use-page';
import { useStoryNews } from './use-stories';

interface DetailStoryProps {
  page: Page;
  /** Of the article. */
  id: string;
  title: string;
  lang: string | null;
}

/** Beside an article: the story that it is in, and the articles that have its text. */
export function DetailStory({ page, id, title, lang }: DetailStoryProps) {
  const { db, go, onError } = page;
  const [known, setKnown] = useState<Kin>({ story: null, copies: [], related: [] });
  const [compared, setCompared] = useState<Kin['copies'][number] | null>(null);
  const read = useCallback(async () => setKnown(await kinOf(db, id)), [db, id]);
  useStoryNews(db, read, onError);
  const story = known.story && known.story.count > 1 ? known.story : null;
  if (!story && known.copies.length + known.related.length === 0) return null;
  return (
    <Section title="story_of">
      {story && (
        <>
          <p>
            <PlaceLink to={placeOf('story', story.id)} onGo={go}>
              <bdi>{story.title}</bdi>
            </PlaceLink>
          </p>
          <p class="quiet">{t('story_facts', plural('articles', story.count), reachOf(story))}</p>
        </>
      )}
      {known.related.map((other) => (
        <p key={other.id}>
          <Sentence of={(slot) => t('kin_related', slot, reachOf(other))}>
            <PlaceLink to={placeOf('story', other.id)} onGo={go}>
              <bdi>{other.title}</bdi>
            </PlaceLink>
          </Sentence>
        </p>
      ))}
      {known.copies.map((copy) => (
        <p key={copy.otherId} class="story-copy">
          <Sentence of={(slot) => copyWords(copy, slot)}>
            <bdi>{copy.title}</bdi>
          </Sentence>{' '}
          <Button variant="link" onClick={() => setCompared(copy)}>
            {t('story_differences')}
          </Button>
        </p>
      ))}
      {compared && (
        <Comparing
          {...{ page, title, lang }}
          copy={compared}
          other={compared.title}
          onClose={() => setCompared(null)}
        />
      )}
    </Section>
  );
}
