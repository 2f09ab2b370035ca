import { useCallback, useMemo } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { sentencesOf } from '../../utils/library/stories/timeline';
import type { StoryView } from '../../utils/library/stories/types';
import { download } from '../../utils/transfer/download';
import { exportStory, STORY_FORMATS, type StoryFormatId } from '../../utils/transfer/story/export';
import type { Page } from './use-page';

/** A story as a file: to be read, sent, or taken into a calendar or another program. */
export function useStoryExport(
  { db, toasts: { attempt, show } }: Pick<Page, 'db' | 'toasts'>,
  view: StoryView | null,
) {
  const formats = useMemo(() => STORY_FORMATS.map(({ id, labelKey }) => ({ id, label: t(labelKey) })), []);
  const run = useCallback(
    (format: string) =>
      void attempt(async () => {
        if (!view) return;
        const told = { view, sentences: await sentencesOf(db, view.marks) };
        const file = exportStory(told, format as StoryFormatId, { now: Date.now() });
        download(file, document);
        show(t('exported', file.name));
      }),
    [db, view, attempt, show],
  );
  return { formats, run };
}
