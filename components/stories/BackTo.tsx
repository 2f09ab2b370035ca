import type { ComponentChildren } from 'preact';
import { Icon } from '../Icon';
import { PlaceLink } from '../library/PlaceLink';
import type { Place } from '../library/place';

/** One step up. */
export function BackTo({
  to,
  onGo,
  children,
}: {
  to: Place;
  onGo: (place: Place) => void;
  children: ComponentChildren;
}) {
  return (
    <PlaceLink class="btn" to={to} onGo={onGo}>
      <Icon name="back" />
      {children}
    </PlaceLink>
  );
}
