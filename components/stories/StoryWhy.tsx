import { plural, t } from '../../utils/i18n';
import type { Story } from '../../utils/library/stories/types';
import { PlaceLink } from '../library/PlaceLink';
import { type Place, placeOf } from '../library/place';
import { Sentence } from '../Sentence';
import { whyWords } from './story-words';

interface StoryWhyProps {
  story: Story;
  onGo: (place: Place) => void;
}

const MOST = 6;

/** Why these articles are one story: the names that most of them share, each with the way to its page. */
export function StoryWhy({ story: { why, count }, onGo }: StoryWhyProps) {
  const names = why.names.slice(0, MOST);
  const sharing = Math.max(...names.map(({ articles }) => articles), 0);
  return (
    <div class="story-why">
      {names.length > 0 && (
        <p>
          <Sentence of={(slot) => plural('why_names', sharing, slot)}>
            {names.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <PlaceLink to={placeOf('name', id)} onGo={onGo}>
                  <bdi>{name}</bdi>
                </PlaceLink>
              </span>
            ))}
          </Sentence>
        </p>
      )}
      {whyWords(why, count).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {names.length === 0 && why.words.length === 0 && count === 1 && <p>{t('why_one')}</p>}
    </div>
  );
}
