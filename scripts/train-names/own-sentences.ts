import { tokenise } from '../../utils/annotate/tokens';
import OWN from './own-sentences.json';

/** Documents of our own wording as sentences of tokens. */
export function ownDocuments(): string[][][] {
  return OWN.map((document) => document.map((sentence) => tokenise(sentence).map(({ text }) => text)));
}
