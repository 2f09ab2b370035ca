import type { NameOfKind } from '../utils/article';
import { nameId } from '../utils/library/stories/name-id';
import { type Place, placeOf, placeToSearch } from './library/place';

/** A place of the library, from any page of ours: all of them stand beside library.html. */
export function placeHref(place: Place): string {
  return `library.html${placeToSearch(place)}`;
}

/** What the library says of a name. */
export function nameHref(name: NameOfKind): string {
  return placeHref(placeOf('name', nameId(name)));
}
