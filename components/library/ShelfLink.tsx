import { uiLanguage } from '../../utils/i18n';
import type { TagColour } from '../../utils/library/schema';
import { Icon, type IconName } from '../Icon';
import { PlaceLink } from './PlaceLink';
import type { Place } from './place';

export interface ShelfLinkProps {
  icon?: IconName;
  name: string;
  count: number | undefined;
  to: Place;
  current: boolean;
  onGo: (place: Place) => void;
  colour?: TagColour | null;
}

/** An entry of the side, with its count. */
export function ShelfLink({ icon, name, count, to, current, onGo, colour }: ShelfLinkProps) {
  return (
    <PlaceLink class="nav" to={to} current={current} onGo={onGo}>
      {icon && <Icon name={icon} />}
      {colour && <i class={`dot ${colour}`} />}
      <bdi class="clip" title={name}>
        {name}
      </bdi>
      {count ? <span class="n">{new Intl.NumberFormat(uiLanguage()).format(count)}</span> : null}
    </PlaceLink>
  );
}
