import { plural, uiLanguage } from '../../utils/i18n';
import { Sentence } from '../Sentence';

interface CountLineProps {
  /** Found by a search; null outside one. */
  found: number | null;
  /** In the whole list. */
  total: number;
}

/** "3,417 articles", "11 of 3,417 articles": announced when it settles. */
export function CountLine({ found, total }: CountLineProps) {
  const number = <b>{new Intl.NumberFormat(uiLanguage()).format(found ?? total)}</b>;
  return (
    <p role="status">
      <Sentence of={(slot) => plural(found === null ? 'articles_slot' : 'found', total, slot)}>
        {number}
      </Sentence>
    </p>
  );
}
