import { plural, t } from '../../utils/i18n';
import type { StorySummary } from '../../utils/library/stories/types';
import { PlaceLink } from '../library/PlaceLink';
import { type Place, placeOf } from '../library/place';
import { reachOf } from './story-words';

interface StoryBoxProps {
  /** Unique on the page. */
  id: string;
  title: string;
  stories: readonly StorySummary[];
  onGo: (place: Place) => void;
}

/** Stories with the way to each; nothing where there are none. */
export function StoryBox({ id, title, stories, onGo }: StoryBoxProps) {
  if (stories.length === 0) return null;
  return (
    <section class="story-box" aria-labelledby={id}>
      <h2 class="label" id={id}>
        {title}
      </h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <PlaceLink to={placeOf('story', story.id)} onGo={onGo}>
              <bdi>{story.title}</bdi>
            </PlaceLink>
            <p class="quiet">{t('story_facts', plural('articles', story.count), reachOf(story))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
