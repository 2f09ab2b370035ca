import type { Article, Dated, Provenance } from '../../utils/article';
import { type MessageKey, t } from '../../utils/i18n';
import { longDay, sourceWords } from '../date-words';
import { minutesToRead } from '../minutes-to-read';
import { NextPage, partWords } from '../PartNotice';
import { Sentence } from '../Sentence';

/** Kicker, headline and byline. A standfirst is part of the text and stands there. */
export function ArticleHead({ article }: { article: Article }) {
  const { title, lang, section } = article;
  const host = URL.canParse(article.url) ? new URL(article.url).hostname.replace(/^www\./, '') : '';
  return (
    <header class="article-head">
      <p class="kicker">
        {host && <a href={article.url}>{host}</a>}
        {section && (
          <span lang={lang ?? undefined} dir="auto">
            {section}
          </span>
        )}
      </p>
      <h1 class="head" lang={lang ?? undefined} dir="auto">
        {title}
      </h1>
      <Byline article={article} />
    </header>
  );
}

/** What of the article is here, where that is not all. */
function Extent({ article }: { article: Article }) {
  const pages = partWords(article);
  return (
    <>
      {article.partial && (
        <span class="flag unsure" title={t('partial_text')}>
          {t('partial_title')}
        </span>
      )}
      {pages && <span>{pages}</span>}
      {pages && article.part && <NextPage part={article.part} />}
    </>
  );
}

function Byline({ article }: { article: Article }) {
  const { byline, published, modified, lang, provenance, wordCount } = article;
  return (
    <div class="by">
      {byline.length > 0 && (
        <b lang={lang ?? undefined} dir="auto">
          {new Intl.ListFormat(undefined, { type: 'conjunction' }).format(byline)}
        </b>
      )}
      {published ? <When dated={published} label="published" /> : <span>{t('reader_undated')}</span>}
      {modified && modified.value.slice(0, 10) !== published?.value.slice(0, 10) && (
        <When dated={modified} label="updated" />
      )}
      <span>{t('minutes', minutesToRead(wordCount))}</span>
      <Extent article={article} />
      {provenance.map((source) => (
        <Source key={source.text} source={source} />
      ))}
    </div>
  );
}

function When({ dated, label }: { dated: Dated; label: 'published' | 'updated' }) {
  const key = label === 'published' ? 'reader_published' : 'reader_updated';
  return (
    <span title={sourceWords(dated)}>
      <Sentence of={(slot) => t(key, slot)}>
        <time dateTime={dated.value}>{longDay(dated.value)}</time>
      </Sentence>
      {!dated.certain && (
        <span class="flag unsure">
          {t('reader_date_unsure')}
          <span class="vh">{sourceWords(dated)}</span>
        </span>
      )}
    </span>
  );
}

const SOURCES = {
  'sourced-from': 'reader_draws_on',
  agency: 'reader_agency',
  licence: 'reader_licence',
} as const satisfies Record<Provenance['kind'], MessageKey>;

/** "Draws on The Ledger"; where no name is given, the sentence that says so. */
function Source({ source: { kind, name, url, text } }: { source: Provenance }) {
  if (!name) return <span dir="auto">{text}</span>;
  return (
    <span title={text}>
      <Sentence of={(slot) => t(SOURCES[kind], slot)}>
        {url && /^https?:/i.test(url) ? <a href={url}>{name}</a> : <bdi>{name}</bdi>}
      </Sentence>
    </span>
  );
}
