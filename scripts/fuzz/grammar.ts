import fc from 'fast-check';

const SENTENCES = [
  'The harbour board met on Tuesday and agreed, after four hours, to meet again on 4 May.',
  '“We were told in March,” said Tavi Orlund, the Interior Minister.',
  'LONGVIEW, Mar 3 (ORRIN WIRE): The Ministry of Tides (MOT) will decide by 30/06/2025.',
  'By Mara Ilven, Staff Writer | Published: 3 March 2025, 09:15 GMT | 4 min read',
  'Also See: The other thing',
  'Read More »',
  '13:05 Ferry delayed',
  'Subscribe to our newsletter',
  'Share this',
  '海务局周二开会，四小时后同意再次开会。',
  'بندرگاہ بورڈ کا اجلاس منگل کو ہوا۔',
  'Der Hafenrat tagte am Dienstag, den 4. März 2025, in Oberfeld.',
  'मंगलवार को बंदरगाह बोर्ड की बैठक हुई।',
  '1. 2. 3. $4.50 5-3 (555) 010-9999 v2.0.1',
  'A',
  '',
];
const INLINE = ['a', 'b', 'em', 'span', 'time', 'font', 'small', 'q', 'sup'];
const BLOCK = [
  ...[
    'p',
    'p',
    'p',
    'div',
    'div',
    'section',
    'article',
    'main',
    'aside',
    'header',
    'footer',
    'nav',
    'ul',
    'li',
  ],
  ...[
    'ol',
    'dl',
    'dt',
    'dd',
    'table',
    'tr',
    'td',
    'th',
    'blockquote',
    'figure',
    'figcaption',
    'h1',
    'h2',
    'h3',
  ],
  ...[
    'pre',
    'form',
    'button',
    'details',
    'summary',
    'center',
    'x-card',
    'template',
    'iframe',
    'noscript',
    'video',
  ],
];
const ATTRIBUTES = [
  ...['', '', '', ' class="related"', ' class="article-body"', ' id="main"', ' class="ticker"', ' hidden'],
  ...[' role="complementary"', ' aria-hidden="true"', ' itemprop="articleBody"', ' style="display:none"'],
  ...[' dir="rtl"', ' lang="ur"', ' href="/a"', ' href="https://other.example/x"', ' datetime="2025-03-03"'],
  ...[' class="byline"', ' rel="author"', ' style="position:fixed"', ' colspan="9"'],
];
const VOID = [
  '<br>',
  '<hr>',
  '<img src="/p.jpg" alt="The quay">',
  '<img data-src="/q.jpg">',
  '<input>',
  '<wbr>',
];
const HEADS = [
  '',
  '<title>Harbour board meets again | Orrin Gazette</title>',
  '<title>A - B | C</title><meta property="og:title" content="A"><meta name="author" content="By Mara Ilven">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour board meets again","datePublished":"2025-03-03T09:15:00Z","author":[{"name":"Mara Ilven"}],"articleBody":"The harbour board met."}</script>',
  '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","author":{"@id":"#a"}},{"@id":"#a"}]</script>',
  '<meta property="article:published_time" content="not a day"><link rel="canonical" href="//[">',
];

/** Characters: lists within lists would grow without end. */
const LONGEST_LIST = 3_000;

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);

const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text.map((words) => words.replaceAll('<', '&lt;')),
    fc.constantFrom(...VOID),
    tie('element'),
  ),
  element: fc
    .tuple(
      fc.constantFrom(...INLINE, ...BLOCK),
      fc.constantFrom(...ATTRIBUTES),
      fc.array(tie('node'), { maxLength: 6 }),
      fc.constantFrom(1, 1, 1, 1, 2, 13),
    )
    .map(([name, attribute, inner, times]) => {
      const one = `<${name}${attribute}>${inner.join('')}</${name}>`;
      return one.repeat(Math.max(1, Math.min(times, Math.floor(LONGEST_LIST / one.length))));
    }),
}));

/** Any page that could be a news page: parts of stories, lists, tickers and boxes, nested and repeated at random. */
export const anyPage: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.constantFrom('', '<h1>Harbour board meets again</h1>'),
    fc.array(node, { maxLength: 12 }),
  )
  .map(
    ([head, headline, body]) =>
      `<!doctype html><html><head>${head}</head><body>${headline}${body.join('\n')}`,
  );

/** Any text that a page or a person could give: words of dates and names, with anything between them. */
export const anyStory: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...SENTENCES) },
      {
        weight: 5,
        arbitrary: fc.constantFrom(
          ...'Minister|Mr.|Tavi|Orlund|of|the|US|-|(|)|,|.|:|\n|\n\n|“|’s|March|5|2021|31|Monday|two|days|ago|later|last|year|9 p.m.|Q3|the 1990s|fiscal|Eid al-Fitr|every|early|from|to|–|2019–21|0000|99999999999'.split(
            '|',
          ),
        ),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    ),
    { maxLength: 80 },
  )
  .map((pieces) => pieces.join(' '));
