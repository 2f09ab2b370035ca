import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import type { Annotations } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import type { useSaved } from './use-saved';

/** The button's state, and saving and trashing with their ways back. */
export function useSaving(
  saved: ReturnType<typeof useSaved>,
  annotations: Annotations | null,
  { show, attempt }: ReturnType<typeof useToast>,
) {
  const [wanted, setWanted] = useState(false);
  const latest = useRef(saved);
  latest.current = saved;

  const save = useCallback(() => {
    if (!latest.current.current) setWanted(true);
  }, []);
  // Asked for before the names and dates were there, it happens as soon as they are.
  useEffect(() => {
    if (!wanted || !annotations) return;
    const work = attempt(async () => {
      const { outcome, undo } = await latest.current.save(annotations);
      show(t(outcome === 'new-version' ? 'saved_new_text' : 'saved_done'), {
        label: t('undo'),
        run: () => void attempt(async () => void (await undo())),
      });
    });
    void work.finally(() => setWanted(false));
  }, [wanted, annotations, show, attempt]);

  const trash = useCallback(() => {
    void attempt(async () => {
      const { undo } = await latest.current.trash();
      show(plural('trashed', 1), { label: t('undo'), run: () => void attempt(undo) });
    });
  }, [show, attempt]);

  const state = saved.current ? 'saved' : wanted ? 'saving' : saved.summary ? 'changed' : 'unsaved';
  return { save, trash, state } as const;
}
