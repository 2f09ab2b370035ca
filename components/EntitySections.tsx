import type { Entity } from '../utils/article';
import { plural, t } from '../utils/i18n';
import { Button } from './Button';
import { type Choosing, EntityChips, EntityList } from './EntityList';

interface EntitySectionsProps {
  entities: readonly Entity[];
  /** BCP 47 of the article. */
  lang: string | null;
  choosing: Choosing;
  /** Names of the article that the reader wants left out. */
  leftOut: readonly Entity[];
  onPutBack: (entity: Entity) => void;
}

/** Who, then what and where, then what the reader left out. */
export function EntitySections({ entities, lang, choosing, leftOut, onPutBack }: EntitySectionsProps) {
  const people = entities.filter(({ type }) => type === 'PER');
  const others = entities.filter(({ type }) => type !== 'PER');
  return (
    <>
      {people.length > 0 && (
        <section>
          <h2 class="label">{t('who')}</h2>
          <EntityList entities={people} {...{ lang, choosing }} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2 class="label spaced">{t('what_and_where')}</h2>
          <EntityChips entities={others} {...{ lang, choosing }} />
        </section>
      )}
      {leftOut.length > 0 && (
        <details class="left-out-names">
          <summary>{plural('names_left_out', leftOut.length)}</summary>
          <ul>
            {leftOut.map((entity) => (
              <li key={`${entity.type}:${entity.name}`}>
                <bdi lang={lang ?? undefined}>{entity.name}</bdi>
                <Button variant="link" onClick={() => onPutBack(entity)}>
                  {t('name_put_back')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
