import { plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import { START } from '../library/place';
import { Menu } from '../Menu';
import { BackTo } from './BackTo';
import type { StoryPageProps } from './StoryPage';

/** What can be made of a story. */
export function StoryTop(props: StoryPageProps) {
  const { view, formats, onGo, onPin, onRename, onJoin, onExport, onChoosing } = props;
  const { pinned, count } = view.story;
  const items = [
    { id: 'join', label: t('story_join_more') },
    ...(count > 1 ? [{ id: 'split', label: t('story_split_more') }] : []),
  ];
  return (
    <header class="story-top">
      <BackTo to={{ ...START, view: 'stories' }} onGo={onGo}>
        {t('stories')}
      </BackTo>
      <div>
        <Button
          icon={pinned ? 'pinned' : 'pin'}
          class={pinned ? 'on' : ''}
          title={t(pinned ? 'story_unpin' : 'story_pin')}
          onClick={onPin}
        >
          <span class="t">{t(pinned ? 'story_pinned' : 'story_pin')}</span>
        </Button>
        <Button icon="pencil" title={t('story_rename')} onClick={onRename}>
          <span class="t">{t('story_rename')}</span>
        </Button>
        <Menu label={t('story_export')} icon="export" edged wide items={formats} onChoose={onExport} />
        <Menu
          label={t('more')}
          icon="more"
          items={items}
          onChoose={(id) => (id === 'join' ? onJoin() : onChoosing(true))}
        />
      </div>
    </header>
  );
}

/** While articles are chosen to be taken out. */
export function SplitBar({
  chosen,
  view,
  onChoosing,
  onSplit,
}: StoryPageProps & { chosen: ReadonlySet<string> }) {
  const none = chosen.size === 0 || chosen.size === view.articles.length;
  return (
    <div class="story-split">
      <p role="status">
        {chosen.size === 0 ? t('story_split_words') : plural('story_split_count', chosen.size)}
      </p>
      <Button small variant="primary" disabled={none} onClick={onSplit}>
        {t('story_split')}
      </Button>
      <Button small onClick={() => onChoosing(false)}>
        {t('cancel')}
      </Button>
    </div>
  );
}
