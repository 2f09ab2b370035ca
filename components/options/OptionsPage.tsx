import type { ComponentChildren } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import { Blank } from '../Blank';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Mark } from '../Mark';
import { Settled } from '../Settled';
import { matching, type OptionRow, type OptionSection } from './option-rows';

interface OptionsPageProps {
  sections: readonly OptionSection[];
  /** To other pages of ours, under the list of sections. */
  links: ReadonlyArray<{ href: string; label: string }>;
  /** Dialogs, toast, work under way. */
  children?: ComponentChildren;
}

/** All settings on one page, with a search through them. */
export function OptionsPage({ sections, links, children }: OptionsPageProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const shown = useMemo(() => matching(sections, query), [sections, query]);
  const count = shown.reduce((sum, { rows }) => sum + rows.length, 0);
  const leave = () => {
    setQuery('');
    field.current?.focus();
  };
  return (
    <div class="options">
      <header class="options-side">
        <p class="options-brand">
          <Mark sizePx={20} />
          {t('appName')}
        </p>
        <search class="well">
          <Icon name="search" />
          <input
            ref={field}
            type="text"
            value={query}
            placeholder={t('options_search')}
            aria-label={t('options_search')}
            onInput={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || query === '') return;
              event.preventDefault();
              setQuery('');
            }}
          />
          {query !== '' && <Button small icon="close" label={t('search_clear')} onClick={leave} />}
        </search>
        <nav aria-label={t('options')}>
          <ul>
            {shown.map(({ id, title }) => (
              <li key={id}>
                <a class="nav" href={`#${id}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
          <ul class="options-links">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <h1>{t('options')}</h1>
        <Settled text={query.trim() === '' ? '' : plural('options_found', count)} />
        {count === 0 && (
          <Blank level={2} title={t('options_none_title')}>
            <p>{t('options_none_words')}</p>
          </Blank>
        )}
        {shown.map((section) => (
          <Section key={section.id} {...section} />
        ))}
      </main>
      {children}
    </div>
  );
}

function Section({ id, title, rows }: OptionSection) {
  return (
    <section id={id} class="options-section" aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`}>{title}</h2>
      {rows.map((row) => (
        <Row key={row.id} {...row} />
      ))}
    </section>
  );
}

function Row({ id, label, about, wide, labels, control }: OptionRow) {
  return (
    <div class={wide ? 'option wide' : 'option'}>
      <div class="option-words">
        {labels ? <label for={id}>{label}</label> : <h3>{label}</h3>}
        {about && <p class="quiet">{about}</p>}
      </div>
      <div class="option-control">{control}</div>
    </div>
  );
}
