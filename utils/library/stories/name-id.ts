import type { NameOfKind } from '../../article';
import { fold } from '../words';
import type { NameId } from './types';

/** The id of a name over the whole library. */
export function nameId({ type, name }: NameOfKind): NameId {
  return `${type}:${fold(name).replace(/\s+/g, ' ').trim()}`;
}
