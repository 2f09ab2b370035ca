import { useState } from 'preact/hooks';
import type { Entity } from '../utils/article';
import { listWords, type PluralKey, plural, t } from '../utils/i18n';
import { Button } from './Button';
import { Chip } from './Chip';
import { EntityPanel, type NameDeeds } from './EntityPanel';

interface EntityListProps {
  /** In the order to show them. */
  entities: readonly Entity[];
  /** BCP 47 of the article the names come from. */
  lang: string | null;
  /** Rows before "2 more people". */
  most?: number;
  /** Words of that button. */
  more?: PluralKey;
  choosing?: Choosing;
  /** Makes each name a link to what the library says of it. */
  linkOf?: NameLink;
}

export type NameLink = (entity: Entity) => { href: string; onClick?: (event: MouseEvent) => void };

/** A name can be chosen: its mentions are marked, and under it stands what can be done. */
export interface Choosing {
  chosen: Entity | null;
  /** Every name of the article. */
  all: readonly Entity[];
  /** Of the chosen one. */
  marked: { at: number; count: number } | null;
  deeds: NameDeeds;
  /** Null: no longer. */
  onChoose: (entity: Entity | null) => void;
}

function isChosen(entity: Entity, choosing: Choosing | undefined): boolean {
  return choosing?.chosen?.name === entity.name && choosing.chosen.type === entity.type;
}

function Panel({ entity, lang, choosing }: { entity: Entity; lang: string | null; choosing: Choosing }) {
  const others = choosing.all.filter((one) => one !== entity);
  return (
    <EntityPanel
      key={`${entity.type}:${entity.name}`}
      {...{ entity, others, lang }}
      marked={choosing.marked}
      deeds={choosing.deeds}
    />
  );
}

/** Other forms of the name, for a tooltip. */
function aliasesOf({ aliases }: Entity): string | undefined {
  return aliases.length > 0 ? t('entity_also', listWords(aliases)) : undefined;
}

/** Name, role, count. The name is never cut. */
function EntityRow({
  entity,
  lang,
  choosing,
  linkOf,
}: { entity: Entity } & Pick<EntityListProps, 'lang' | 'choosing' | 'linkOf'>) {
  const { name, roles, mentions } = entity;
  const chosen = isChosen(entity, choosing);
  const said = (
    <bdi class="name" lang={lang ?? undefined} title={aliasesOf(entity)}>
      {name}
    </bdi>
  );
  return (
    <li class={chosen ? 'entity on' : 'entity'}>
      <div>
        {choosing ? (
          <button
            type="button"
            class="plainlink"
            aria-expanded={chosen}
            onClick={() => choosing.onChoose(chosen ? null : entity)}
          >
            {said}
          </button>
        ) : linkOf ? (
          <a class="plainlink" {...linkOf(entity)}>
            {said}
          </a>
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
      {choosing && chosen && <Panel {...{ entity, lang, choosing }} />}
    </li>
  );
}

/** People: one row each, the first few open. */
export function EntityList(props: EntityListProps) {
  const { entities, lang, most = 3, more = 'more_people', choosing, linkOf } = props;
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
            {...(choosing && { choosing })}
            {...(linkOf && { linkOf })}
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
export function EntityChips(props: EntityListProps) {
  const { entities, lang, most = 8, more = 'more_names', choosing, linkOf } = props;
  const [open, setOpen] = useState(false);
  const shown = open || entities.length <= most + 1 ? entities : entities.slice(0, most);
  const rest = entities.length - shown.length;
  const chosen = shown.find((entity) => isChosen(entity, choosing));
  const chips = (
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
            {...(linkOf && { link: linkOf(entity) })}
            {...(choosing && {
              chosen: isChosen(entity, choosing),
              onClick: () => choosing.onChoose(isChosen(entity, choosing) ? null : entity),
            })}
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
  return (
    <>
      {chips}
      {choosing && chosen && <Panel entity={chosen} {...{ lang, choosing }} />}
    </>
  );
}
