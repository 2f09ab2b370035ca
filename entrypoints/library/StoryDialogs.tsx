import { useCallback, useEffect, useState } from 'preact/hooks';
import { CopyDialog } from '../../components/stories/CopyDialog';
import { StoryJoinDialog } from '../../components/stories/StoryJoinDialog';
import { StoryNameDialog } from '../../components/stories/StoryNameDialog';
import type { NearCopy, StorySummary, StoryView } from '../../utils/library/stories/types';
import { findStories } from '../../utils/library/stories/view';
import type { VersionDiff } from '../../utils/library/text-diff';
import type { Page } from './use-page';

export type StoryDialog = { kind: 'rename' } | { kind: 'join' } | { kind: 'compare'; copy: NearCopy };

interface StoryDialogsProps {
  page: Page;
  view: StoryView;
  dialog: StoryDialog;
  onRename: (title: string | null) => void;
  onJoin: (id: string) => void;
  onClose: () => void;
}

export function StoryDialogs(props: StoryDialogsProps) {
  const { page, view, dialog, onRename, onClose } = props;
  const { title, named } = view.story;
  if (dialog.kind === 'rename')
    return <StoryNameDialog title={title} named={named} onApply={onRename} onClose={onClose} />;
  if (dialog.kind === 'join') return <Joining {...props} />;
  const { articleId, otherId } = dialog.copy;
  const articleOf = (id: string) => view.articles.find((one) => one.id === id);
  return (
    <Comparing
      {...{ page, onClose }}
      copy={dialog.copy}
      title={articleOf(articleId)?.title ?? ''}
      other={articleOf(otherId)?.title ?? ''}
      lang={articleOf(articleId)?.lang ?? null}
    />
  );
}

/** Stories shown to be joined with: who wants another one types more of its title. */
const MOST_SHOWN = 30;

function Joining({ page: { db, onError }, view, onJoin, onClose }: StoryDialogsProps) {
  const { story, related } = view;
  const onFind = useCallback(
    async (text: string): Promise<StorySummary[]> => {
      try {
        const found = await findStories(db, text, MOST_SHOWN + 1);
        // Those of the same people first, where nothing was asked for.
        const near = text === '' ? related : [];
        const all = new Map([...near, ...found].map((one) => [one.id, one]));
        all.delete(story.id);
        return [...all.values()].slice(0, MOST_SHOWN);
      } catch (error) {
        onError(error);
        return [];
      }
    },
    [db, onError, story.id, related],
  );
  return <StoryJoinDialog onFind={onFind} onApply={onJoin} onClose={onClose} />;
}

interface ComparingProps {
  page: Page;
  copy: NearCopy;
  title: string;
  other: string;
  lang: string | null;
  onClose: () => void;
}

/** Both texts of a near copy, side by side in one. */
export function Comparing({ page, copy, onClose, ...words }: ComparingProps) {
  const { db, onError, today } = page;
  const [diff, setDiff] = useState<VersionDiff | null>(null);
  useEffect(() => {
    import('../../utils/library/stories/copies')
      .then(({ compareCopies }) => compareCopies(db, copy.articleId, copy.otherId))
      .then((found) => (found ? setDiff(found) : onClose()), onError);
  }, [db, copy, onError]);
  return diff && <CopyDialog diff={diff} today={today} onClose={onClose} {...words} />;
}
