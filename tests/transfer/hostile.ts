import type { Article, SavedArticle } from '../../utils/article';
import { makeAnnotations, makeArticle, makeSaved } from '../library/samples';

/** What a page could put anywhere to break out of a format: line ends, quotes, formulas, TeX, YAML, XML, records. */
export const HOSTILE = [
  '=HYPERLINK("https://evil.example","x")\r\nER  - \r\nTY  - BOOK',
  '--- \n"}],{ evil: [true] } # %',
  '\\end{document} $&#%_^~{} @article{x,',
  "</title><script>alert(1)</script> & ' ]]> <!-- --> &amp;",
  '{{content}} [[x|y]] \ue000title\ue001 \u0000\u0007\ud800 ;=1+1 | , ; END:VEVENT\r\nBEGIN:VALARM',
] as const;

const ALL = HOSTILE.join('\n');

/** An article that is hostile in every field that a page can fill. */
export function hostileSaved(key: string, over: Partial<Article> = {}): SavedArticle {
  const article = makeArticle({
    ...{
      url: `https://evil.example/a(b)_{c}\\d?e="f'<g>&h=%zz#[i]`,
      title: ALL,
      siteName: ALL,
      section: ALL,
    },
    ...{ byline: [...HOSTILE, 'Smith and Jones, Ann', 'and others'], lang: 'x"><y', excerpt: ALL, lead: ALL },
    ...{ html: '<p>Text &lt;b&gt; &amp; more.</p>', text: ALL },
    published: { value: '2026-05-02T06:30:00+02:00', source: 'json-ld', certain: false },
    dateline: { place: ALL, date: '2026-05-01', agency: ALL },
    provenance: [{ kind: 'sourced-from', name: ALL, url: 'javascript:alert(1)', text: ALL }],
    ...over,
  });
  const annotations = makeAnnotations();
  const [entity, keyDate] = [annotations.entities[0]!, annotations.keyDates[0]!];
  annotations.entities = HOSTILE.map((name) => ({ ...entity, name, aliases: [ALL], roles: [ALL] }));
  annotations.keyDates = HOSTILE.map((what) => ({ ...keyDate, what, sentence: { start: 0, end: 400 } }));
  return makeSaved({ key, article, annotations, tags: [...HOSTILE] });
}
