import { t } from '../../utils/i18n';
import { Icon } from '../Icon';

export interface Neighbour {
  href: string;
  title: string;
  lang: string | null;
}

/** At the end of the text: the articles beside this one in the library. */
export function NeighbourLinks({ previous, next }: { previous: Neighbour | null; next: Neighbour | null }) {
  if (!previous && !next) return null;
  return (
    <nav class="neighbours" aria-label={t('neighbours')}>
      {previous && <Beside of={previous} label={t('article_previous')} side="before" />}
      {next && <Beside of={next} label={t('article_next')} side="after" />}
    </nav>
  );
}

function Beside({ of, label, side }: { of: Neighbour; label: string; side: 'before' | 'after' }) {
  return (
    <a class={side} href={of.href}>
      <span class="quiet">
        {side === 'before' && <Icon name="back" sizePx={14} />}
        {label}
        {side === 'after' && <Icon name="forward" sizePx={14} />}
      </span>
      <bdi class="head" lang={of.lang ?? undefined}>
        {of.title || t('untitled')}
      </bdi>
    </a>
  );
}
