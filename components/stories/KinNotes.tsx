import { plural, t } from '../../utils/i18n';
import type { Kin } from '../../utils/library/stories/types';
import { Icon } from '../Icon';
import { placeOf, START } from '../library/place';
import { placeHref } from '../library-href';
import { Sentence } from '../Sentence';
import { copyWords } from './story-words';

/** Of a saved article, where it was saved or is read: whose text it has, and the story it is part of. */
export function KinNotes({ kin: { story, copies } }: { kin: Kin }) {
  const isTold = story !== null && story.count > 1;
  if (!isTold && copies.length === 0) return null;
  return (
    <ul class="kin" role="status">
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
        <li>
          <Icon name="library" />
          <p>
            <Sentence of={(slot) => t('kin_story', slot, plural('articles', story.count))}>
              <a href={placeHref(placeOf('story', story.id))} target="_blank" rel="noopener">
                <bdi>{story.title || t('untitled')}</bdi>
              </a>
            </Sentence>
          </p>
        </li>
      )}
    </ul>
  );
}
