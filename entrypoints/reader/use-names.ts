import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import type { Annotations, Entity, NameCorrection, NameOfKind } from '../../utils/article';
import { t } from '../../utils/i18n';
import { correctNames } from '../../utils/library/articles';
import {
  applyNameCorrections,
  leftOutNames,
  withNameCorrection,
  withoutNameCorrection,
} from '../../utils/library/name-corrections';
import { nameCorrections } from '../../utils/settings';
import { library } from './open-article';

/** What the reader says of names, in this window and in others. */
function useNameCorrections(): readonly NameCorrection[] {
  const [kept, setKept] = useState<readonly NameCorrection[]>([]);
  useEffect(() => {
    // What cannot be read corrects nothing; reading goes on.
    nameCorrections.getValue().then(setKept, console.warn);
    return nameCorrections.watch(setKept);
  }, []);
  return kept;
}

/**
 * The annotations with what the reader said of names, the chosen name, and the ways to choose and to correct.
 * @param key of the article in the library; undefined: it is not there
 */
export function useNames(
  found: Annotations | null,
  { key, toasts }: { key: string | undefined; toasts: ReturnType<typeof useToast> },
) {
  const kept = useNameCorrections();
  const [choice, setChoice] = useState<{ entity: Entity; at: number } | null>(null);
  const { show, attempt } = toasts;
  const annotations = useMemo(
    () => found && { ...found, entities: applyNameCorrections(found.entities, kept) },
    [found, kept],
  );
  const leftOut = useMemo(() => (found ? leftOutNames(found.entities, kept) : []), [found, kept]);

  const keep = useCallback(
    async (corrections: readonly NameCorrection[]) => {
      setChoice(null);
      await nameCorrections.setValue([...corrections]);
      return key === undefined ? null : correctNames(await library(), key, corrections);
    },
    [key],
  );
  const correct = useCallback(
    ({ name, type }: Entity, to: NameOfKind | null) => {
      void attempt(async () => {
        const done = await keep(withNameCorrection(kept, { from: { name, type }, to }));
        const undo = async () => {
          await keep(kept);
          await done?.undo();
        };
        show(to === null ? t('name_dropped', name) : t('name_corrected', to.name), {
          label: t('undo'),
          run: () => void attempt(undo),
        });
      });
    },
    [kept, keep, attempt, show],
  );
  const putBack = useCallback(
    (entity: Entity) => void attempt(async () => void (await keep(withoutNameCorrection(kept, entity)))),
    [kept, keep, attempt],
  );

  const count = choice?.entity.mentions.length ?? 0;
  const step = useCallback((entity: Entity, at: number) => {
    const all = entity.mentions.length;
    setChoice({ entity, at: all === 0 ? 0 : ((at % all) + all) % all });
  }, []);
  return {
    annotations,
    /** For the text: the chosen name's mentions, and the one at hand. */
    marked: useMemo(() => choice && { mentions: choice.entity.mentions, at: choice.at }, [choice]),
    panel: {
      leftOut,
      onPutBack: putBack,
      choosing: {
        all: annotations?.entities ?? [],
        chosen: choice?.entity ?? null,
        marked: choice && { at: choice.at, count },
        deeds: { onCorrect: correct, onStep: step },
        onChoose: (entity: Entity | null) => setChoice(entity && { entity, at: 0 }),
      },
    },
  };
}
