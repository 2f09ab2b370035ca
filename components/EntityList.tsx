import { useState } from 'preact/hooks';
import type { Entity } from '../utils/article';
import { type PluralKey, plural, t } from '../utils/i18n';
import { Button } from './Button';
import { Chip } from './Chip';

interface EntityListProps {
  /** In the order to show them. */
  entities: readonly Entity[];
  /** BCP 47 of the article the names come from. */
  lang: string | null;
  /** Rows before "2 more people". */
  most?: number;
  /** Words of that button. */
  more?: PluralKey;
  onChoose?: (entity: Entity) => void;
}

/** Other forms of the name, for a tooltip. */
function aliasesOf({ aliases }: Entity): string | undefined {
  return aliases.length > 0 ? t('entity_also', aliases.join(', ')) : undefined;
}

/** Name, role, count. The name is never cut. */
function EntityRow({
  entity,
  lang,
  onChoose,
}: { entity: Entity } & Pick<EntityListProps, 'lang' | 'onChoose'>) {
  const { name, roles, mentions } = entity;
  const said = (
    <bdi class="name" lang={lang ?? undefined} title={aliasesOf(entity)}>
      {name}
    </bdi>
  );
  return (
    <li class="entity">
      <div>
        {onChoose ? (
          <button type="button" class="plainlink" onClick={() => onChoose(entity)}>
            {said}
          </button>
        ) : (
          said
        )}{' '}
        {roles[0] && (
          <bdi class="role" lang={lang ?? undefined}>
            {roles[0]}
          </bdi>
        )}
      </div>
      {mentions.length > 0 && (
        <span class="n">
          <span aria-hidden="true">{mentions.length}</span>
          <span class="vh">{plural('mentions', mentions.length)}</span>
        </span>
      )}
    </li>
  );
}

/** People: one row each, the first few open. */
export function EntityList({ entities, lang, most = 3, more = 'more_people', onChoose }: EntityListProps) {
  const [open, setOpen] = useState(false);
  // One hidden row would take the place of the button that shows it.
  const shown = open || entities.length <= most + 1 ? entities : entities.slice(0, most);
  const rest = entities.length - shown.length;
  return (
    <>
      <ul>
        {shown.map((entity) => (
          <EntityRow
            key={`${entity.type}:${entity.name}`}
            entity={entity}
            lang={lang}
            {...(onChoose && { onChoose })}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="link" class="more" onClick={() => setOpen(true)}>
          {plural(more, rest)}
        </Button>
      )}
    </>
  );
}

/** Places, organisations, events and groups: chips with counts, the first few open. */
export function EntityChips({ entities, lang, most = 8, more = 'more_names', onChoose }: EntityListProps) {
  const [open, setOpen] = useState(false);
  const shown = open || entities.length <= most + 1 ? entities : entities.slice(0, most);
  const rest = entities.length - shown.length;
  return (
    <ul class="chips">
      {shown.map((entity) => (
        <li key={`${entity.type}:${entity.name}`}>
          <Chip
            lang={lang}
            {...(entity.mentions.length > 0 && {
              count: String(entity.mentions.length),
              countLabel: plural('mentions', entity.mentions.length),
            })}
            {...(entity.aliases.length > 0 && { title: aliasesOf(entity)! })}
            {...(onChoose && { onClick: () => onChoose(entity) })}
          >
            {entity.name}
          </Chip>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <Button variant="link" class="more" onClick={() => setOpen(true)}>
            {plural(more, rest)}
          </Button>
        </li>
      )}
    </ul>
  );
}
