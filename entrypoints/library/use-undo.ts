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
        await step.undo();
        show(t('undone', step.message));
      });
    },
    [show, attempt],
  );

  /** Tells what was done and offers to take it back. */
  const did = useCallback(
    (message: string, takeBack: () => Promise<unknown>) => {
      const step: Undoable = {
        message,
        undo: async () => {
          await takeBack();
        },
      };
      stack.current = remembered(stack.current, step);
      show(message, { label: t('undo'), run: () => void undo(step) });
    },
    [show, undo],
  );
  return { did, undo };
}
