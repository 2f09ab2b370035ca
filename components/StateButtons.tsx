import type { ArticleState } from '../utils/article';
import { type MessageKey, t } from '../utils/i18n';
import { Button } from './Button';
import type { IconName } from './Icon';

interface StateButtonsProps {
  state: ArticleState;
  onChange: (change: Partial<ArticleState>) => void;
}

interface Row {
  of: keyof ArticleState;
  icon: IconName;
  /** What the button does, by what is. */
  on: MessageKey;
  off: MessageKey;
}

const ROWS: readonly Row[] = [
  { of: 'unread', icon: 'inbox', on: 'mark_read', off: 'mark_unread' },
  { of: 'favourite', icon: 'star', on: 'favourite_remove', off: 'favourite_add' },
  { of: 'archived', icon: 'archive', on: 'archive_remove', off: 'archive_add' },
];

/** Unread, favourite, archived: each a button that says what it does; what is, is filled. */
export function StateButtons({ state, onChange }: StateButtonsProps) {
  return (
    <>
      {ROWS.map(({ of, icon, on, off }) => (
        <Button
          key={of}
          icon={icon}
          class={state[of] ? `state on ${of}` : 'state'}
          label={t(state[of] ? on : off)}
          onClick={() => onChange({ [of]: !state[of] })}
        />
      ))}
    </>
  );
}
