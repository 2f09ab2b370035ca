import { listWords, t } from '../../utils/i18n';
import { operatorNamed } from '../../utils/library/search/operators';
import { parseQuery, type QueryProblem } from '../../utils/library/search/query';
import { Button } from '../Button';

interface QueryProblemsProps {
  query: string;
  onChange: (query: string) => void;
  onHelp: () => void;
}

/** What of a query cannot be read, why, and what it may have been meant to be. */
export function QueryProblems({ query, onChange, onHelp }: QueryProblemsProps) {
  const { problems } = parseQuery(query);
  return (
    <div class="query-problems" role="status">
      {problems.map((problem) => {
        const { text, operator, meant } = problem;
        const better = meant && query.replace(text, text.replace(`${operator}:`, `${meant}:`));
        return (
          <p key={text}>
            <span>{wordsOf(problem)}</span>
            {meant && better && (
              <Button variant="link" onClick={() => onChange(better)}>
                {t('query_meant', `${meant}:`)}
              </Button>
            )}
            {!meant && problem.kind === 'unknown' && (
              <Button variant="link" onClick={onHelp}>
                {t('search_help')}
              </Button>
            )}
          </p>
        );
      })}
    </div>
  );
}

function wordsOf({ kind, text, operator }: QueryProblem): string {
  if (kind === 'unknown') return t('query_unknown', text, `${operator}:`);
  if (kind === 'flag')
    return t('query_flag', text, listWords(operatorNamed(operator)?.flags ?? [], 'disjunction'));
  return t(operator === 'mentions' ? 'query_dates' : 'query_date', text);
}
