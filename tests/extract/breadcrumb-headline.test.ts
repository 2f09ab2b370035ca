import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readMetadata } from '../../utils/extract/metadata';

const URL_OF_PAGE = 'https://karsova-times.example/coast/ferry';
const SEARCHED = 'Karsova ferry: departures, fares and winter timetable';
const READ = 'Why nobody on the islands trusts the new ferry';

const SECTION = '<h2>What the captain says</h2>';

function read(
  above: string,
  { heading = `<h2>${READ}</h2>`, social = READ, data = '', section = SECTION } = {},
) {
  const html = `<!doctype html><html lang="en"><head><title>${SEARCHED} | Karsova Times</title>
    <meta property="og:site_name" content="Karsova Times"><meta property="og:title" content="${social}">${data}</head>
    <body><main>${above}<article>${heading}<p>The boat that was to end the islands' winters lay at the pier on Monday.</p>
    ${section}<p>He has sailed the strait for thirty years and would not go out in it.</p></article></main></body></html>`;
  const { document } = new JSDOM(html, { url: URL_OF_PAGE }).window;
  const { title, headline } = readMetadata(document, { url: URL_OF_PAGE });
  return { title, level: headline?.tagName ?? null };
}

const HEADLINE = { title: READ, level: 'H2' };
const links = '<a href="/">Home</a> <a href="/coast">Coast</a>';

describe('a heading of level 1 that is the last of a breadcrumb', () => {
  it('is not the headline, where one stands below it', () => {
    const listed = `<ul><li><a href="/coast">Coast</a></li><li><h1>${SEARCHED}</h1></li></ul>`;
    expect(read(listed)).toEqual(HEADLINE);
  });

  it('is known without names by the links before it', () => {
    expect(read(`<div>${links} <h1>${SEARCHED}</h1></div>`)).toEqual(HEADLINE);
    const nested = `<section><div>${links} ›</div> <h1>${SEARCHED}</h1></section>`;
    expect(read(nested)).toEqual(HEADLINE);
  });

  it('stays the headline where nothing below it is one', () => {
    const heading = '<h2>How the islands live</h2>';
    const found = read(`<div>${links} <h1>${READ}</h1></div>`, { heading });
    expect(found).toEqual({ title: READ, level: 'H1' });
  });

  it('stays the headline where the one below says the same', () => {
    const title = 'Storms: Ferry stays at the pier';
    const heading = '<h2><span>Storms</span> <span>Ferry stays at the pier</span></h2>';
    const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}"}</script>`;
    const given = { heading, data, social: 'Ferry stays at the pier' };
    expect(read(`<div class="breadcrumb">${links} <h1>${title}</h1></div>`, given).title).toBe(title);
  });

  it('is none behind one section, nor before the rest of the header', () => {
    const other = 'When the ferry will sail to Karsova this winter, and what the ticket is';
    const given = { social: other, heading: `<h2>${other}</h2>` };
    const kept = { title: SEARCHED, level: 'H1' };
    expect(read(`<div><a href="/coast">Coast</a> <h1>${SEARCHED}</h1></div>`, given)).toEqual(kept);
    expect(read(`<div>${links} <h1>${SEARCHED}</h1><p>All of it, day by day.</p></div>`, given)).toEqual(
      kept,
    );
  });
});

describe('the title in a line that is no heading', () => {
  it('is without the kicker that stands in the same line', () => {
    const line = `<div><b>Letters from the islands - ${READ}</b></div>`;
    expect(read('', { heading: line, section: '' }).title).toBe(READ);
  });
});
