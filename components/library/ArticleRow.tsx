import type { Ref } from 'preact';
import { listWords, plural, t } from '../../utils/i18n';
import type { ArticleSummary } from '../../utils/library/schema';
import { shortDay, timexWords } from '../date-words';
import { Icon } from '../Icon';
import { minutesToRead } from '../minutes-to-read';
import type { Passage, Row } from './library-state';

export interface ArticleRowProps {
  row: Row;
  /** From 0. */
  index: number;
  /** Rows in the whole list, also those not read yet; -1 where unknown. */
  setSize: number;
  open: boolean;
  selected: boolean;
  /** Address of the reader, for opening in another tab. */
  href: string;
  /** The reader's day, ISO. */
  today: string;
  topPx: number;
  rowRef: Ref<HTMLLIElement>;
  onOpen: (key: string) => void;
  onRead: (key: string) => void;
  onSelect: (key: string, extend: boolean) => void;
}

/** Headline, where from, when; the passage found while searching; at most one flag. */
export function ArticleRow(props: ArticleRowProps) {
  const { row, index, open, selected, href, today, rowRef } = props;
  const { summary, hits } = row;
  const titleId = `row-${index}`;
  const lang = summary.lang ?? undefined;
  return (
    <li
      class={['row', open && 'open', selected && 'on', summary.state.unread && 'unread']
        .filter(Boolean)
        .join(' ')}
      ref={rowRef}
      data-index={index}
      aria-posinset={index + 1}
      aria-setsize={props.setSize}
      style={{ transform: `translateY(${props.topPx}px)` }}
    >
      <input
        class="box"
        type="checkbox"
        aria-labelledby={titleId}
        checked={selected}
        onClick={(event) => props.onSelect(summary.key, event.shiftKey)}
      />
      <div class="words">
        <h2 class="head" id={titleId} lang={lang} dir="auto">
          <a
            href={href}
            aria-current={open ? 'true' : undefined}
            data-key={summary.key}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return; // another tab or window
              event.preventDefault();
              props.onOpen(summary.key);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault(); // a click shows the article beside the list; Enter reads it
              props.onRead(summary.key);
            }}
            onDblClick={() => props.onRead(summary.key)}
          >
            {hits && summary.title ? <Hits parts={hits.title} /> : summary.title || t('untitled')}
          </a>
        </h2>
        {hits && hits.snippet.length > 0 && (
          <p class="snip" lang={lang} dir="auto">
            <Hits parts={hits.snippet} />
          </p>
        )}
        <Meta summary={summary} today={today} />
      </div>
      <DateAtEnd summary={summary} today={today} />
    </li>
  );
}

function Hits({ parts }: { parts: Passage }) {
  return <>{parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>;
}

function Meta({ summary, today }: { summary: ArticleSummary; today: string }) {
  const { siteName, site, published, savedAt, datelineDate, tags, wordCount, versionCount, partial } =
    summary;
  const { state, highlightCount, noted } = summary;
  const savedDay = shortDay(new Date(savedAt).toISOString(), { today });
  return (
    <p class="meta">
      <span class="source">
        <bdi>{siteName ?? site ?? t('source_text')}</bdi>
      </span>
      {published && <time class="date-narrow">{shortDay(published, { today })}</time>}
      {!published && <span>{t('row_saved', savedDay)}</span>}
      {wordCount > 0 ? (
        <span>{t('minutes', minutesToRead(wordCount))}</span>
      ) : (
        <span class="flag unsure">{t('link_only')}</span>
      )}
      {partial && <span class="flag unsure">{t('partial_flag')}</span>}
      {versionCount > 0 && !partial && <span class="flag">{t('row_changed')}</span>}
      {state.unread && <span class="vh">{t('unread')}</span>}
      {state.favourite && (
        <span class="row-state" title={t('favourite')}>
          <Icon name="star" sizePx={12} />
          <span class="vh">{t('favourite')}</span>
        </span>
      )}
      {state.archived && (
        <span class="row-state" title={t('archived')}>
          <Icon name="archive" sizePx={12} />
          <span class="vh">{t('archived')}</span>
        </span>
      )}
      {highlightCount > 0 && <span>{plural('row_highlights', highlightCount)}</span>}
      {noted && <span>{t('row_noted')}</span>}
      {tags.length > 0 && (
        <span class="row-tags" title={listWords(tags)}>
          <bdi>{listWords(tags)}</bdi>
        </span>
      )}
      {!published && wordCount > 0 && versionCount === 0 && !partial && datelineDate?.startsWith('XXXX') && (
        <span class="flag unsure">
          {t('row_year_unknown', timexWords(datelineDate, { today }) ?? datelineDate)}
        </span>
      )}
    </p>
  );
}

function DateAtEnd({ summary: { published }, today }: { summary: ArticleSummary; today: string }) {
  return published ? (
    <time class="d" dateTime={published}>
      {shortDay(published, { today })}
    </time>
  ) : (
    <span class="d" />
  );
}
