import type { NameOfKind } from '../utils/article';
import { nameId } from '../utils/library/stories/name-id';
import { placeOf, placeToSearch } from './library/place';

/** What the library says of a name, from any page of ours: all of them stand beside library.html. */
export function nameHref(name: NameOfKind): string {
  return `library.html${placeToSearch(placeOf('name', nameId(name)))}`;
}
