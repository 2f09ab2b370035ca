import { uiLanguage } from '../../utils/i18n';
import type { TagColour } from '../../utils/library/schema';
import { Icon, type IconName } from '../Icon';
import { type Place, placeToSearch } from './place';

export interface ShelfLinkProps {
  icon?: IconName;
  name: string;
  count: number | undefined;
  to: Place;
  current: boolean;
  onGo: (place: Place) => void;
  colour?: TagColour | null;
}

/** A link, so that it can be opened in another window too. */
export function ShelfLink({ icon, name, count, to, current, onGo, colour }: ShelfLinkProps) {
  return (
    <a
      class="nav"
      href={placeToSearch(to) || '?'}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onGo(to);
      }}
    >
      {icon && <Icon name={icon} />}
      {colour && <i class={`dot ${colour}`} />}
      <bdi class="clip" title={name}>
        {name}
      </bdi>
      {count ? <span class="n">{new Intl.NumberFormat(uiLanguage()).format(count)}</span> : null}
    </a>
  );
}
