import type { Article, Dated } from '../../utils/article';
import { listWords, plural, t } from '../../utils/i18n';
import { longDay, sourceWords, timexWords } from '../date-words';

const WORDS_PER_MINUTE = 230;

/** What is known of an article before it has been read, and after. */
type Known = Pick<Article, 'title' | 'lang' | 'published'> &
  Partial<Pick<Article, 'dateline' | 'wordCount' | 'provenance'>>;

interface MastheadProps {
  article: Known;
  /** The reader's day, ISO. */
  today: string;
}

function dayWords(value: string, today: string): string {
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? longDay(value) : (timexWords(value, { today }) ?? value);
}

/** The date of publication; where there is none, what the dateline says, marked as unsure. */
function PublishedDate({ article, today }: MastheadProps) {
  const { published, dateline } = article;
  if (published) return <Published published={published} words={dayWords(published.value, today)} />;
  if (!dateline?.date) return null;
  const words = timexWords(dateline.date, { today }) ?? dateline.date;
  return (
    <span class="flag unsure">
      {dateline.date.startsWith('XXXX') ? t('date_year_unknown', words) : words}
    </span>
  );
}

function Published({ published, words }: { published: Dated; words: string }) {
  const { value, certain } = published;
  const title = sourceWords(published);
  if (!certain) {
    return (
      <span class="flag unsure" title={title}>
        <time dateTime={value}>{t('date_uncertain', words)}</time>
        <span class="vh">{title}</span>
      </span>
    );
  }
  return (
    <time dateTime={value} title={title}>
      {words}
    </time>
  );
}

function names(article: Known, kind: 'sourced-from' | 'agency'): string | null {
  const all = (article.provenance ?? [])
    .filter((one) => one.kind === kind && one.name)
    .map((one) => one.name as string);
  const unique = [...new Set(all)];
  return unique.length > 0 ? listWords(unique, 'conjunction') : null;
}

/** Headline, place, date, length, sources. */
export function Masthead({ article, today }: MastheadProps) {
  const { title, lang, dateline, wordCount } = article;
  const sources = names(article, 'sourced-from');
  const agencies = names(article, 'agency') ?? article.dateline?.agency ?? null;
  return (
    <>
      <h1 class="head twoline" lang={lang ?? undefined} dir="auto">
        {title}
      </h1>
      <p class="meta">
        {dateline?.place && (
          <span class="place">
            <bdi lang={lang ?? undefined}>{dateline.place}</bdi>
          </span>
        )}
        <PublishedDate article={article} today={today} />
        {wordCount !== undefined && (
          <span>{plural('minutes', Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE)))}</span>
        )}
      </p>
      {(sources || agencies) && (
        <p class="meta">
          {sources && <span>{t('draws_on', sources)}</span>}
          {agencies && <span>{t('agency_copy', agencies)}</span>}
        </p>
      )}
    </>
  );
}
