import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Mark } from '../Mark';

interface BarProps {
  /** Null: a page without a host. */
  host: string | null;
  /** "Saved", "Saved 19 Apr"; null: not saved. */
  saved: string | null;
  onLibrary: () => void;
  onOptions: () => void;
}

/** The popup's first line: where we are, whether it is saved, the ways to the library and the settings. */
export function Bar({ host, saved, onLibrary, onOptions }: BarProps) {
  return (
    <div class="bar">
      <Mark />
      <span class="clip" title={host ?? undefined}>
        <bdi>{host ?? t('browser_page')}</bdi>
      </span>
      {saved && (
        <span class="flag done">
          <Icon name="check" sizePx={14} />
          {saved}
        </span>
      )}
      <Button icon="library" label={t('open_library')} title={t('open_library_key')} onClick={onLibrary} />
      <Button icon="settings" label={t('options')} onClick={onOptions} />
    </div>
  );
}
