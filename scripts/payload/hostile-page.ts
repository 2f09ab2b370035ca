/** A news page whose headline, names, dates and text are payloads, as text: what a page says of itself. */
import type { Payload } from './payloads';

const asText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

export function hostilePage(payloads: readonly Payload[]): string {
  const texts = payloads.map(({ html }) => asText(html.slice(0, 160)));
  const [title = '', site = '', author = '', section = ''] = texts;
  const lines = texts.map(
    (text) =>
      `<p>The harbour board of Aldermoor met on Tuesday and said that ${text} will be read aloud before the council on 4 May, as it was in the spring of last year.</p>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset=utf-8><title>${title}</title>
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}"><meta property="og:type" content="article">
<meta name="author" content="${author}"><meta property="article:section" content="${section}"><meta property="article:published_time" content="2026-05-02T06:30:00+02:00">
</head><body><article><h1>${title}</h1><p class="byline">By ${author}</p>${lines.join('\n')}</article><aside class="related"><h3>${section}</h3><a href="/x">${site}</a></aside></body></html>`;
}
