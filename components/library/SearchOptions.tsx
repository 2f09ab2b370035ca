import { plural, t, tById } from '../../utils/i18n';
import type { Operator } from '../../utils/library/search/operators';

/** One line of the list under the search field. */
export type SearchOption =
  | { kind: 'operator'; operator: Operator }
  | { kind: 'value'; operator: Operator; value: string; count: number | null };

interface SearchOptionsProps {
  id: string;
  options: readonly SearchOption[];
  active: number;
  onChoose: (option: SearchOption) => void;
}

/** Operators and values that what is typed may become. */
export function SearchOptions({ id, options, active, onChoose }: SearchOptionsProps) {
  return (
    <div class="sug" role="listbox" id={id} aria-label={t('search_options')} hidden={options.length === 0}>
      {options.map((option, index) => (
        <div
          key={option.kind === 'operator' ? option.operator.name : option.value}
          role="option"
          tabIndex={-1}
          id={`${id}-${index}`}
          aria-selected={index === active}
          onPointerDown={(event) => {
            event.preventDefault(); // the field keeps its focus
            onChoose(option);
          }}
        >
          {option.kind === 'operator' ? (
            <>
              <b>{option.operator.name}:</b>
              <span class="quiet">{tById(`search_about_${option.operator.name}`)}</span>
            </>
          ) : (
            <>
              <bdi>{valueWords(option.operator.name, option.value)}</bdi>
              {option.count !== null && (
                <span class="quiet num">
                  <span aria-hidden="true">{option.count}</span>
                  <span class="vh">{plural('facet_count', option.count)}</span>
                </span>
              )}
            </>
          )}
        </div>
      ))}
    </div>
  );
}

/** A value in the reader's words: languages and states have names. */
export function valueWords(operator: Operator['name'], value: string): string {
  if (operator === 'lang') return languageName(value);
  if (operator === 'is' || operator === 'has') return tById(`flag_${value}`);
  return value;
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(undefined, { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code; // not a language code at all
  }
}
