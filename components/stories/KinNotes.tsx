import { plural, t } from '../../utils/i18n';
import type { Kin, StorySummary } from '../../utils/library/stories/types';
import { Icon } from '../Icon';
import { placeOf, START } from '../library/place';
import { placeHref } from '../library-href';
import { Sentence } from '../Sentence';
import { copyWords, reachOf } from './story-words';

/** Of a saved article, where it was saved or is read: whose text it has, and the story it is part of. */
export function KinNotes({ kin: { story, copies, related } }: { kin: Kin }) {
  const isTold = story !== null && story.count > 1;
  if (!isTold && copies.length + related.length === 0) return null;
  return (
    <div role="status">
      <ul class="kin">
        {copies.map((copy) => (
          <li key={copy.otherId}>
            <Icon name="copy" />
            <p>
              <Sentence of={(slot) => copyWords(copy, slot)}>
                <a href={placeHref({ ...START, open: copy.otherId })} target="_blank" rel="noopener">
                  <bdi>{copy.title || t('untitled')}</bdi>
                </a>
              </Sentence>{' '}
              <span class="quiet">
                <bdi>{copy.source}</bdi>
                {copy.agency && copy.agency !== copy.source && <> {t('story_agency', copy.agency)}</>}
              </span>
            </p>
          </li>
        ))}
        {isTold && (
          <StoryNote story={story} words={(slot) => t('kin_story', slot, plural('articles', story.count))} />
        )}
        {related.map((other) => (
          <StoryNote key={other.id} story={other} words={(slot) => t('kin_related', slot, reachOf(other))} />
        ))}
      </ul>
    </div>
  );
}

function StoryNote({ story, words }: { story: StorySummary; words: (slot: string) => string }) {
  return (
    <li>
      <Icon name="library" />
      <p>
        <Sentence of={words}>
          <a href={placeHref(placeOf('story', story.id))} target="_blank" rel="noopener">
            <bdi>{story.title || t('untitled')}</bdi>
          </a>
        </Sentence>
      </p>
    </li>
  );
}
