import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import type { ArticleState } from '../../utils/article';
import { type PluralKey, plural, t } from '../../utils/i18n';
import type { useSaved } from './use-saved';

const WORDS: Record<keyof ArticleState, [on: PluralKey, off: PluralKey]> = {
  unread: ['marked_unread', 'marked_read'],
  favourite: ['made_favourite', 'no_favourite'],
  archived: ['archived_done', 'unarchived'],
};

/** Unread, favourite, archived. An article of the library that is opened to be read is no longer unread. */
export function useStates(
  saved: ReturnType<typeof useSaved>,
  fromLibrary: boolean,
  { show, attempt }: ReturnType<typeof useToast>,
) {
  const latest = useRef(saved);
  latest.current = saved;
  const read = useRef(false);
  const unread = saved.summary?.state.unread ?? false;
  useEffect(() => {
    if (!fromLibrary || !saved.summary || read.current) return;
    read.current = true; // once: the reader may say otherwise afterwards
    if (unread) void attempt(async () => void (await latest.current.setState({ unread: false })));
  }, [fromLibrary, saved.summary, unread, attempt]);

  const change = useCallback(
    (wanted: Partial<ArticleState>) =>
      void attempt(async () => {
        const { keys, undo } = await latest.current.setState(wanted);
        const [of] = Object.keys(wanted) as Array<keyof ArticleState>;
        if (!of || keys.length === 0) return;
        show(plural(WORDS[of][wanted[of] ? 0 : 1], 1), {
          label: t('undo'),
          run: () => void attempt(undo),
        });
      }),
    [show, attempt],
  );
  const toggle = useCallback(
    (of: keyof ArticleState) => {
      const { summary } = latest.current;
      if (summary) change({ [of]: !summary.state[of] });
      else show(t('save_first'));
    },
    [change, show],
  );
  return { change, toggle };
}
