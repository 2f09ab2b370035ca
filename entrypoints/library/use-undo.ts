import { useCallback, useRef } from 'preact/hooks';
import { remembered, takenBack, type Undoable } from '../../components/library/undo-stack';
import type { useToast } from '../../components/use-toast';
import { t } from '../../utils/i18n';

/** Everything done here can be taken back: by the toast's button, or one step after another by Ctrl+Z. */
export function useUndo({ show, attempt }: Pick<ReturnType<typeof useToast>, 'show' | 'attempt'>) {
  const stack = useRef<Undoable[]>([]);

  const undo = useCallback(
    async (which: Undoable | null = null) => {
      const { step, stack: rest } = takenBack(stack.current, which);
      if (!step) {
        if (which === null) show(t('nothing_to_undo'));
        return;
      }
      stack.current = rest;
      await attempt(async () => {
        try {
          const isDone = await step.undo();
          show(isDone ? t('undone', step.message) : t('undo_failed'));
        } catch (error) {
          stack.current = remembered(stack.current, step); // to be tried again, on a disk with room
          throw error;
        }
      });
    },
    [show, attempt],
  );

  /** Tells what was done and offers to take it back. */
  const did = useCallback(
    (message: string, takeBack: () => Promise<unknown>) => {
      const step: Undoable = { message, undo: async () => (await takeBack()) !== false };
      stack.current = remembered(stack.current, step);
      show(message, { label: t('undo'), run: () => void undo(step) });
    },
    [show, undo],
  );
  return { did, undo };
}
