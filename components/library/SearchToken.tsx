import { t } from '../../utils/i18n';
import { Icon } from '../Icon';
import { valueWords } from './SearchOptions';
import type { Token } from './search-text';

/** A finished operator in the search field; Backspace or the left arrow before the text opens the last one again. */
export function SearchToken({ token, onRemove }: { token: Token; onRemove: () => void }) {
  const { operator, value, negated } = token;
  if (operator === null) return null;
  const words = valueWords(operator, value);
  return (
    <span class={negated ? 'op not' : 'op'}>
      <b>
        {negated && <span class="vh">{t('search_without')} </span>}
        {negated && <span aria-hidden="true">−</span>}
        {operator}:
      </b>
      <bdi>{words}</bdi>
      <button type="button" aria-label={t('op_remove', words)} onClick={onRemove}>
        <Icon name="close" sizePx={12} />
      </button>
    </span>
  );
}
