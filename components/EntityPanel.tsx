import { useState } from 'preact/hooks';
import type { Entity, NameOfKind } from '../utils/article';
import { listWords, t } from '../utils/i18n';
import { EntityForm, kindWords } from './EntityForm';
import { Icon } from './Icon';
import { nameHref } from './library-href';
import { Menu } from './Menu';

/** What can be done with a name. */
export interface NameDeeds {
  /** Another name or kind, the same as another, or null: it is no name that matters. */
  onCorrect: (entity: Entity, to: NameOfKind | null) => void;
  /** Marks the mentions, and goes to the one at `step`, round and round. */
  onStep: (entity: Entity, step: number) => void;
}

interface EntityPanelProps {
  entity: Entity;
  others: readonly Entity[];
  lang: string | null;
  /** What stands marked: which of how many; null where none could be found. */
  marked: { at: number; count: number } | null;
  deeds: NameDeeds;
}

/** Under a chosen name: what else it is called, its offices, its mentions one after the other, and corrections. */
export function EntityPanel({ entity, others, lang, marked, deeds }: EntityPanelProps) {
  const [form, setForm] = useState<'name' | 'merge' | null>(null);
  const { aliases, roles, type } = entity;
  if (form)
    return (
      <EntityForm
        {...{ entity, others, lang }}
        mode={form}
        onSet={(name) => {
          setForm(null);
          deeds.onCorrect(entity, name);
        }}
        onCancel={() => setForm(null)}
      />
    );
  const items = [
    { id: 'name', label: t('name_correct') },
    ...(others.length > 0 ? [{ id: 'merge', label: t('name_merge') }] : []),
    { id: 'drop', label: t('name_drop'), separate: true },
  ];
  const choose = (id: string) => {
    if (id === 'drop') deeds.onCorrect(entity, null);
    else setForm(id as 'name' | 'merge');
  };
  return (
    <div class="entity-panel">
      <div class="entity-facts">
        <span class="kind">{kindWords(type)}</span>
        {aliases.length > 0 && <bdi lang={lang ?? undefined}>{t('entity_also', listWords(aliases))}</bdi>}
        {roles.length > 1 && <bdi lang={lang ?? undefined}>{roles.slice(1).join(' · ')}</bdi>}
        <a href={nameHref(entity)} target="_blank" rel="noopener">
          {t('name_library')}
        </a>
      </div>
      <div class="entity-steps">
        {marked && marked.count > 0 && (
          <>
            {marked.count > 1 && (
              <button
                type="button"
                class="btn icon"
                aria-label={t('mention_previous')}
                title={t('mention_previous')}
                onClick={() => deeds.onStep(entity, marked.at - 1)}
              >
                <Icon name="back" />
              </button>
            )}
            <output class="at">{t('mention_at', marked.at + 1, marked.count)}</output>
            {marked.count > 1 && (
              <button
                type="button"
                class="btn icon"
                aria-label={t('mention_next')}
                title={t('mention_next')}
                onClick={() => deeds.onStep(entity, marked.at + 1)}
              >
                <Icon name="forward" />
              </button>
            )}
          </>
        )}
        {marked?.count === 0 && <output class="at">{t('mention_none')}</output>}
        <Menu label={t('name_actions')} icon="more" items={items} onChoose={choose} />
      </div>
    </div>
  );
}
