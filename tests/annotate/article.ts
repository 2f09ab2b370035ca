import type { Article, Dated, Dateline } from '../../utils/article';

interface Given {
  title?: string;
  lang?: string | null;
  /** Date of publication, `YYYY-MM-DD`. */
  published?: string;
  dateline?: Dateline;
}

/** An article with the given text and nothing that the test does not name. */
export function articleOf(
  text: string,
  { title = '', lang = 'en', published, dateline }: Given = {},
): Article {
  const dated: Dated | null = published ? { value: published, source: 'meta', certain: true } : null;
  return {
    url: 'https://news.example/a',
    canonicalUrl: 'https://news.example/a',
    title,
    siteName: null,
    section: null,
    byline: [],
    lang,
    published: dated,
    modified: null,
    dateline: dateline ?? null,
    provenance: [],
    lead: '',
    excerpt: '',
    html: '',
    text,
    wordCount: text.split(/\s+/).length,
  };
}

export const CAPTURED = '2026-06-01T08:00:00Z';
