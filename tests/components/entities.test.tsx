import { describe, expect, it, vi } from 'vitest';
import { EntitySections } from '../../components/EntitySections';
import type { Entity } from '../../utils/article';
import { t } from '../../utils/i18n';
import { useScreen } from './dom';

const entity = (name: string, type: Entity['type'], rest: Partial<Entity> = {}): Entity => ({
  ...{ name, type, aliases: [], roles: [], salience: 0.5 },
  mentions: [{ start: 0, end: name.length, text: name, type }],
  ...rest,
});
const VELT = entity('Mara Velt', 'PER', { aliases: ['Velt', 'M. Velt'], roles: ['Minister', 'chair'] });
const ORLO = entity('Orlo', 'LOC');
const BANK = entity('Orlo Bank', 'ORG');
const ALL = [VELT, ORLO, BANK];

describe('the names of an article', () => {
  const screen = useScreen();
  function draw(chosen: Entity | null, rest: Partial<Parameters<typeof EntitySections>[0]> = {}) {
    const deeds = { onCorrect: vi.fn(), onStep: vi.fn() };
    const onChoose = vi.fn();
    const onPutBack = vi.fn();
    const choosing = { chosen, all: ALL, marked: chosen && { at: 1, count: 3 }, deeds, onChoose };
    screen.draw(
      <EntitySections entities={ALL} lang="en" leftOut={[]} {...{ choosing, onPutBack }} {...rest} />,
    );
    return { deeds, onChoose, onPutBack };
  }
  const choose = (label: string) => {
    screen.click(screen.button(t('name_actions')));
    screen.click(screen.button(label));
  };

  it('can be chosen, people and chips alike, and chosen again to leave them', () => {
    const { onChoose } = draw(null);
    screen.click(screen.button('Mara Velt'));
    expect(onChoose).toHaveBeenLastCalledWith(VELT);
    screen.click(screen.find('.chips button'));
    expect(onChoose).toHaveBeenLastCalledWith(ORLO);
    const { onChoose: again } = draw(VELT);
    screen.click(screen.button('Mara Velt'));
    expect(again).toHaveBeenLastCalledWith(null);
  });

  it('tell other forms, further offices and the mention in view once chosen', () => {
    const { deeds } = draw(VELT);
    expect(screen.texts('.entity-panel')[0]).toContain('Velt, M. Velt');
    expect(screen.texts('.entity-panel')[0]).toContain('chair');
    expect(screen.texts('.entity-steps .at')).toEqual([t('mention_at', 2, 3)]);
    screen.click(screen.button(t('mention_next')));
    expect(deeds.onStep).toHaveBeenLastCalledWith(VELT, 2);
    screen.click(screen.button(t('mention_previous')));
    expect(deeds.onStep).toHaveBeenLastCalledWith(VELT, 0);
  });

  it('can be given another name and kind', () => {
    const { deeds } = draw(VELT);
    choose(t('name_correct'));
    screen.type(screen.find<HTMLInputElement>('.entity-form input'), 'Velt Group');
    const kind = screen.find<HTMLSelectElement>('.entity-form select');
    kind.value = 'ORG';
    screen.fire(kind, 'change');
    screen.fire(screen.find('.entity-form'), 'submit');
    expect(deeds.onCorrect).toHaveBeenCalledWith(VELT, { name: 'Velt Group', type: 'ORG' });
  });

  it('can be joined to another, those of its kind offered first', () => {
    const { deeds } = draw(BANK);
    choose(t('name_merge'));
    expect(screen.texts('.entity-form option')).toEqual(['Mara Velt', 'Orlo']);
    screen.fire(screen.find('.entity-form'), 'submit');
    expect(deeds.onCorrect).toHaveBeenCalledWith(BANK, { name: 'Mara Velt', type: 'PER' });
  });

  it('can be left out, and put back', () => {
    const { deeds } = draw(ORLO);
    choose(t('name_drop'));
    expect(deeds.onCorrect).toHaveBeenCalledWith(ORLO, null);
    const { onPutBack } = draw(null, { leftOut: [ORLO] });
    screen.click(screen.button(t('name_put_back')));
    expect(onPutBack).toHaveBeenCalledWith(ORLO);
  });
});
