import { plural, t } from '../../utils/i18n';
import type { StorySummary } from '../../utils/library/stories/types';
import { Button } from '../Button';
import { PlaceLink } from '../library/PlaceLink';
import { type Place, placeOf } from '../library/place';
import { reachOf } from './story-words';

interface StoryListProps {
  stories: readonly StorySummary[];
  onGo: (place: Place) => void;
  onPin: (story: StorySummary) => void;
}

/** Pinned stories first, then those with the newest articles; each with a strip that says when it went on. */
export function StoryList({ stories, onGo, onPin }: StoryListProps) {
  const reach = reachOfAll(stories);
  return (
    <ul class="stories" aria-label={t('stories')}>
      {stories.map((story) => (
        <li key={story.id} class="story-item">
          <h2 class="head" dir="auto">
            <PlaceLink to={placeOf('story', story.id)} onGo={onGo}>
              {story.title || t('untitled')}
            </PlaceLink>
          </h2>
          <p class="meta">
            <span>{plural('articles', story.count)}</span>
            <span>{reachOf(story)}</span>
          </p>
          <Strip story={story} reach={reach} />
          <Button
            icon={story.pinned ? 'pinned' : 'pin'}
            class={story.pinned ? 'on' : ''}
            label={t(story.pinned ? 'story_unpin_named' : 'story_pin_named', story.title)}
            onClick={() => onPin(story)}
          />
        </li>
      ))}
    </ul>
  );
}

interface Reach {
  from: number;
  to: number;
}

function reachOfAll(stories: readonly StorySummary[]): Reach {
  const from = Math.min(...stories.map(({ firstDay }) => Date.parse(firstDay)));
  const to = Math.max(...stories.map(({ lastDay }) => Date.parse(lastDay)));
  return { from, to: Math.max(to, from + 86_400_000) };
}

/** When it went on, among all stories of the list: for the eye, the days stand beside it in words. */
function Strip({ story, reach }: { story: StorySummary; reach: Reach }) {
  const share = (day: string) => ((Date.parse(day) - reach.from) / (reach.to - reach.from)) * 100;
  const [from, to] = [share(story.firstDay), share(story.lastDay)];
  return (
    <span class="story-strip" aria-hidden="true">
      <i style={{ insetInlineStart: `${from}%`, width: `max(5px, ${to - from}%)` }} />
    </span>
  );
}
