import { useState } from 'preact/hooks';
import { type MessageKey, plural, t, uiLanguage } from '../../utils/i18n';
import type { Facets, FacetValue } from '../../utils/library/search/facets';
import type { OperatorName } from '../../utils/library/search/operators';
import { asksFor, parseQuery, type Query } from '../../utils/library/search/query';
import { Button } from '../Button';
import { DatesFacet } from './DatesFacet';
import { valueWords } from './SearchOptions';

interface FacetListProps {
  /** Null: not counted yet. */
  facets: Facets | null;
  query: string;
  onToggle: (operator: OperatorName, value: string) => void;
  /** The period that `mentions:` asks for; null: any. */
  onMentioned: (period: string | null) => void;
}

interface Section {
  title: MessageKey;
  /** Each value with the operator that asks for it. */
  values: Array<FacetValue & { operator: OperatorName }>;
  /** Values in all, also those not listed. */
  all: number;
}

const KINDS = [
  ['site', 'sites'],
  ['person', 'people'],
  ['org', 'organisations'],
  ['place', 'places'],
  ['by', 'authors'],
  ['year', 'years'],
  ['lang', 'languages'],
] as const satisfies Array<[keyof Facets['names'], MessageKey]>;

const STATES = [
  ['is', 'unread'],
  ['is', 'read'],
  ['is', 'archived'],
  ['is', 'favourite'],
  ['is', 'link'],
  ['has', 'highlight'],
  ['has', 'note'],
] as const satisfies Array<[OperatorName, keyof Facets['states']]>;

/** What the articles found have in common, with counts; a value that is ticked narrows the list to it. */
export function FacetList({ facets, query, onToggle, onMentioned }: FacetListProps) {
  if (!facets || facets.total === 0) return null;
  const parsed = parseQuery(query);
  const { mentioned } = facets;
  return (
    <>
      {mentioned && mentioned.bars.length > 1 && (
        <DatesFacet mentioned={mentioned} chosen={periodIn(parsed)} onChange={onMentioned} />
      )}
      {sectionsOf(facets, parsed).map(({ title, values, all }) => (
        <FacetSection
          key={title}
          title={title}
          values={values}
          all={all}
          query={parsed}
          onToggle={onToggle}
        />
      ))}
    </>
  );
}

function periodIn({ terms }: Query): string | null {
  return terms.find(({ operator, negated }) => operator === 'mentions' && !negated)?.value ?? null;
}

function sectionsOf({ names, states }: Facets, query: Query): Section[] {
  const sections: Section[] = KINDS.map(([kind, title]) => {
    const chosen = query.terms.filter(({ operator, negated }) => operator === kind && !negated);
    const values = names[kind].values.map((each) => ({ ...each, operator: kind }));
    // Years read better in their order than by their counts.
    if (kind === 'year') values.sort((a, b) => b.value.localeCompare(a.value));
    const gone = chosen.filter(
      ({ value }) => !values.some((each) => each.value.toLowerCase() === value.toLowerCase()),
    );
    return {
      title,
      values: [...values, ...gone.map(({ value }) => ({ value, count: 0, operator: kind }))],
      all: names[kind].all + gone.length,
    };
  });
  const flags = STATES.map(([operator, value]) => ({ operator, value, count: states[value] }));
  const used = flags.filter(({ operator, value, count }) => count > 0 || asksFor(query, operator, value));
  return [...sections, { title: 'states' as const, values: used, all: used.length }].filter(
    ({ values }) => values.length > 0,
  );
}

const FEW = 3;

function FacetSection({
  title,
  values,
  all,
  query,
  onToggle,
}: Section & { query: Query; onToggle: FacetListProps['onToggle'] }) {
  const [open, setOpen] = useState(false);
  const isChosen = ({ operator, value }: Section['values'][number]) => asksFor(query, operator, value);
  const shown = open ? values : values.filter((each, index) => index < FEW || isChosen(each));
  return (
    <section class="facet">
      <h2 class="label">{t(title)}</h2>
      <ul>
        {shown.map((each) => (
          <li key={`${each.operator}:${each.value}`}>
            <label class="nav">
              <input
                class="box"
                type="checkbox"
                checked={isChosen(each)}
                onChange={() => onToggle(each.operator, each.value)}
              />
              <bdi class="clip" title={each.value}>
                {valueWords(each.operator, each.value)}
              </bdi>
              <span class="n" aria-hidden="true">
                {new Intl.NumberFormat(uiLanguage()).format(each.count)}
              </span>
              <span class="vh">, {plural('facet_count', each.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {!open && values.length > shown.length && (
        <Button variant="link" class="more" onClick={() => setOpen(true)}>
          {plural('facet_more', values.length - shown.length)}
        </Button>
      )}
      {open && all > values.length && <p class="quiet more">{plural('facet_rest', all - values.length)}</p>}
    </section>
  );
}
