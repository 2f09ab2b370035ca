import type { ArticleState } from '../../utils/article';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { longDay } from '../date-words';
import { StateButtons } from '../StateButtons';
import { TagInput } from '../TagInput';
import type { TagCount } from '../tag-options';

interface SavedPanelProps {
  tags: readonly string[];
  own: readonly TagCount[];
  suggestions: readonly string[];
  /** ms since epoch */
  savedAt: number;
  onAdd: (tag: string) => void;
  onRemove: (tag: string) => void;
  state: ArticleState;
  onState: (change: Partial<ArticleState>) => void;
  onTrash: () => void;
}

/** What the Saved button opens. */
export function SavedPanel(props: SavedPanelProps) {
  const { tags, own, suggestions, savedAt, onAdd, onRemove, state, onState, onTrash } = props;
  return (
    <div
      class="pop saved-panel"
      id="saved-panel"
      popover="auto"
      role="dialog"
      aria-label={t('reader_saved_title')}
    >
      <p class="quiet">{t('saved_on', longDay(new Date(savedAt).toISOString()))}</p>
      <TagInput tags={tags} own={own} suggestions={suggestions} onAdd={onAdd} onRemove={onRemove} />
      <div class="states">
        <StateButtons state={state} onChange={onState} />
      </div>
      <Button variant="danger" icon="trash" onClick={onTrash}>
        {t('move_to_trash')}
      </Button>
    </div>
  );
}
