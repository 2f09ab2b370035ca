import { useId, useState } from 'preact/hooks';
import type { Entity, EntityType, NameOfKind } from '../utils/article';
import { type MessageKey, t } from '../utils/i18n';

const KINDS: ReadonlyArray<[EntityType, MessageKey]> = [
  ['PER', 'kind_person'],
  ['ORG', 'kind_organisation'],
  ['LOC', 'kind_place'],
  ['NORP', 'kind_group'],
  ['EVENT', 'kind_event'],
  ['MISC', 'kind_other'],
];

export function kindWords(type: EntityType): string {
  return t(KINDS.find(([kind]) => kind === type)![1]);
}

interface EntityFormProps {
  entity: Entity;
  /** `merge`: it is the same as another of the article. */
  mode: 'name' | 'merge';
  /** Of the article, without `entity`. */
  others: readonly Entity[];
  /** BCP 47 of the article. */
  lang: string | null;
  onSet: (name: NameOfKind) => void;
  onCancel: () => void;
}

/** Says what a name is instead: its words and kind, or which other name means the same. Escape leaves it as it was. */
export function EntityForm({ entity, mode, others, lang, onSet, onCancel }: EntityFormProps) {
  const id = useId();
  const [name, setName] = useState(entity.name);
  const [type, setType] = useState<EntityType>(entity.type);
  const sameKind = [...others].sort((a, b) => rank(a, entity) - rank(b, entity));
  const [other, setOther] = useState(0);
  const target = mode === 'merge' ? sameKind[other] : { name: name.trim(), type };
  return (
    <form
      class="entity-form"
      aria-label={t(mode === 'merge' ? 'name_merge_form' : 'name_form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (target?.name) onSet({ name: target.name, type: target.type });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The popup would close.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      {mode === 'merge' ? (
        <label for={id}>
          <span class="vh">{t('name_same_as')}</span>
          <select
            id={id}
            ref={focusOnce}
            value={String(other)}
            onChange={(event) => setOther(Number(event.currentTarget.value))}
          >
            {sameKind.map((one, index) => (
              <option key={`${one.type}:${one.name}`} value={String(index)} lang={lang ?? undefined}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <>
          <label for={id}>
            <span class="vh">{t('name_name')}</span>
            <input
              id={id}
              ref={focusOnce}
              required
              value={name}
              lang={lang ?? undefined}
              dir="auto"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <label>
            <span class="vh">{t('name_kind')}</span>
            <select value={type} onChange={(event) => setType(event.currentTarget.value as EntityType)}>
              {KINDS.map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {t(words)}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <button type="submit" class="btn edged small" disabled={!target?.name}>
        {t(mode === 'merge' ? 'name_merge_save' : 'name_save')}
      </button>
      <button type="button" class="btn small" onClick={onCancel}>
        {t('cancel')}
      </button>
    </form>
  );
}

const focused = new WeakSet<Element>();

function focusOnce(field: HTMLElement | null): void {
  if (!field || focused.has(field)) return;
  focused.add(field);
  field.focus();
}

/** Names of the same kind first. */
function rank(one: Entity, entity: Entity): number {
  return one.type === entity.type ? 0 : 1;
}
