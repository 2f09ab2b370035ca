import { plural, t, uiLanguage } from '../../utils/i18n';
import { Sentence } from '../Sentence';

interface CountLineProps {
  shown: number;
  /** In the whole list. */
  total: number;
  searching: boolean;
  /** A search stops at so many. */
  most: number;
}

/** "3,417 articles", "11 of 3,417 articles": announced when it settles. */
export function CountLine({ shown, total, searching, most }: CountLineProps) {
  const number = <b>{new Intl.NumberFormat(uiLanguage()).format(searching ? shown : total)}</b>;
  return (
    <p role="status">
      {!searching && <Sentence of={(slot) => plural('articles_slot', total, slot)}>{number}</Sentence>}
      {searching && shown >= most && <Sentence of={(slot) => t('found_most', slot)}>{number}</Sentence>}
      {searching && shown < most && <Sentence of={(slot) => plural('found', total, slot)}>{number}</Sentence>}
    </p>
  );
}
