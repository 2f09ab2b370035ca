import type { ComponentChildren } from 'preact';
import { t } from '../../utils/i18n';
import type { StoryProgress } from '../../utils/library/stories/types';
import { Blank } from '../Blank';
import { LongWork } from '../library/LongWork';

interface StoriesWorkingProps {
  title: string;
  progress: StoryProgress;
  level?: 1 | 2;
  actions?: ComponentChildren;
}

/** Stands where stories or a name would be while saved articles are still being looked at for them. */
export function StoriesWorking({ title, progress, level = 2, actions }: StoriesWorkingProps) {
  return (
    <Blank title={title} level={level} role="status" actions={actions}>
      <LongWork work={{ label: t('stories_working_words'), ...progress }} onCancel={null} />
    </Blank>
  );
}
