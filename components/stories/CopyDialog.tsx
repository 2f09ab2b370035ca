import { t } from '../../utils/i18n';
import type { VersionDiff } from '../../utils/library/text-diff';
import { Dialog } from '../Dialog';
import { Changes } from '../library/versions/Changes';

interface CopyDialogProps {
  /** From the other article's text to this one's. */
  diff: VersionDiff;
  title: string;
  other: string;
  lang: string | null;
  today: string;
  onClose: () => void;
}

/** Where two articles with nearly the same text differ. */
export function CopyDialog({ diff, title, other, lang, today, onClose }: CopyDialogProps) {
  return (
    <Dialog title={t('story_differences')} onClose={onClose} class="versions">
      <p class="headline" dir="auto">
        {t('story_compare', other, title)}
      </p>
      <Changes diff={{ ...diff, silent: false }} until={title} lang={lang} today={today} />
    </Dialog>
  );
}
