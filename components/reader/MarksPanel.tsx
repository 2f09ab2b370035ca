import type { Highlight } from '../../utils/article';
import { plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import { HighlightList } from '../HighlightList';
import { Icon } from '../Icon';

/** Opens the panel `marks-panel`; says how many highlights there are. */
export function MarksButton({ count }: { count: number }) {
  return (
    <button
      type="button"
      class="btn icon counted"
      popovertarget="marks-panel"
      title={t('highlights')}
      aria-label={count > 0 ? plural('highlights_count', count) : t('highlights')}
    >
      <Icon name="pencil" />
      {count > 0 && <sup aria-hidden="true">{count}</sup>}
    </button>
  );
}

interface MarksPanelProps {
  highlights: readonly Highlight[];
  lang: string | null;
  onChange: (id: string, change: Partial<Pick<Highlight, 'colour' | 'note'>>) => void;
  onRemove: (id: string) => void;
  /** All of them with their notes to the clipboard. */
  onCopy: () => void;
}

/** What the reader marked in this article and wrote about it; each entry leads to its place. */
export function MarksPanel({ highlights, lang, onChange, onRemove, onCopy }: MarksPanelProps) {
  return (
    <div class="pop marks-panel" id="marks-panel" popover="auto" role="dialog" aria-label={t('highlights')}>
      {highlights.length === 0 ? (
        <p class="quiet">{t('highlights_none')}</p>
      ) : (
        <>
          <HighlightList
            {...{ highlights, lang, onChange, onRemove }}
            hrefOf={({ position }) => `#at=${position!.start}-${position!.end}`}
          />
          <Button small variant="edged" icon="copy" onClick={onCopy}>
            {t('highlights_copy')}
          </Button>
        </>
      )}
    </div>
  );
}
