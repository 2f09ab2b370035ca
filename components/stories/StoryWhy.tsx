import { plural, t } from '../../utils/i18n';
import type { SharedName, Story } from '../../utils/library/stories/types';
import { PlaceLink } from '../library/PlaceLink';
import { type Place, placeOf } from '../library/place';
import { Sentence } from '../Sentence';
import { whyWords } from './story-words';

interface StoryWhyProps {
  story: Story;
  onGo: (place: Place) => void;
}

const MOST = 6;
const MOST_LINES = 2;

/** Names by how many articles have them: what is said of three is true of all that it is said of. */
function alikeOf(names: readonly SharedName[]): Array<[articles: number, names: SharedName[]]> {
  const found = new Map<number, SharedName[]>();
  for (const one of names) found.set(one.articles, [...(found.get(one.articles) ?? []), one]);
  return [...found].sort(([a], [b]) => b - a).slice(0, MOST_LINES);
}

/** Why these articles are one story: the names that most of them share, each with the way to its page. */
export function StoryWhy({ story: { why, count }, onGo }: StoryWhyProps) {
  const names = why.names.slice(0, MOST);
  return (
    <div class="story-why">
      {alikeOf(names).map(([sharing, together]) => (
        <p key={sharing}>
          <Sentence of={(slot) => plural('why_names', sharing, slot)}>
            {together.map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <PlaceLink to={placeOf('name', id)} onGo={onGo}>
                  <bdi>{name}</bdi>
                </PlaceLink>
              </span>
            ))}
          </Sentence>
        </p>
      ))}
      {whyWords(why, count).map((words) => (
        <p key={words}>{words}</p>
      ))}
      {names.length === 0 && why.words.length === 0 && count === 1 && <p>{t('why_one')}</p>}
    </div>
  );
}
