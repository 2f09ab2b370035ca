import type { Article } from '../utils/article';
import { t } from '../utils/i18n';
import { Button } from './Button';
import { Notice } from './Notice';

/** "Page 1 of 3", "Pages 1 and 2 of 3"; null for an article that is whole. */
export function partWords({ part }: Pick<Article, 'part'>): string | null {
  if (!part) return null;
  const held = part.held?.map(({ page }) => String(page)) ?? [];
  if (held.length > 1) {
    if (part.pages !== null && held.length >= part.pages) return null;
    const pages = new Intl.ListFormat(undefined, { type: 'conjunction' }).format(held);
    return part.pages ? t('part_pages', pages, part.pages) : t('part_pages_open', pages);
  }
  return part.pages ? t('part_title', part.page, part.pages) : t('part_title_open', part.page);
}

/** Link to the page after those that are here; a click opens it, nothing else does. */
export function NextPage({ part, newTab }: Pick<Article, 'part'> & { newTab?: boolean }) {
  if (!part?.next || !/^https?:/i.test(part.next)) return null;
  const last = part.held?.at(-1)?.page ?? part.page;
  return (
    <a href={part.next} {...(newTab && { target: '_blank', rel: 'noreferrer' })}>
      {t('part_next', last + 1)}
    </a>
  );
}

interface PartNoticeProps {
  article: Article;
  /** The library holds an earlier page: with this one or without. */
  earlier: 'with' | 'without' | null;
  busy: boolean;
  onAdd: () => void;
}

/** One page of an article that goes over several, and what can be done about it. */
export function PartNotice({ article, earlier, busy, onAdd }: PartNoticeProps) {
  const words = partWords(article);
  if (!words) return null;
  return (
    <Notice icon="list" title={words}>
      {earlier === 'with' && <p>{t('part_held')}</p>}
      {earlier === 'without' && (
        <p>
          {t('part_earlier')}{' '}
          <Button variant="link" disabled={busy} onClick={onAdd}>
            {t('part_add')}
          </Button>
        </p>
      )}
      {earlier === null && <p>{t(article.part?.next ? 'part_text' : 'part_last')}</p>}
      <p>
        <NextPage {...(article.part && { part: article.part })} newTab />
      </p>
    </Notice>
  );
}

/** A paywall stub: nothing of ours is missing, the page had no more. */
export function PartialNotice({ article }: { article: Pick<Article, 'partial'> }) {
  if (!article.partial) return null;
  return (
    <Notice icon="warning" tone="unsure" title={t('partial_title')}>
      <p>{t('partial_text')}</p>
    </Notice>
  );
}
