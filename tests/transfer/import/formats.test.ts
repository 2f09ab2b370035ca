/** Every kind of file that can be imported, in the exact form its tool writes. */
import { describe, expect, it } from 'vitest';
import { troubleWords } from '../../../components/library/import/plan-words';
import { t } from '../../../utils/i18n';
import { readAll, zipped } from './open';

const at = (iso: string) => Date.parse(iso);

describe('Pocket', () => {
  const rows = [
    'Ferry talks resume,https://harbour.example/ferry,1614834367,tides|north shore,unread',
    '"Budget, at last: ""we agree""\nsays mayor",https://harbour.example/budget#top,1577880000,,archive',
    ',https://harbour.example/untitled,0,,unread',
    'Minutes,ftp://files.harbour.example/minutes.txt,1577880000,,unread',
  ];
  it('reads the list by its header', async () => {
    const {
      source,
      rows: read,
      out,
    } = await readAll(`title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    expect(source).toBe('pocket');
    expect(read.map(({ place }) => place.row)).toEqual([2, 3, 4]);
    expect(read[0]).toMatchObject({
      ...{
        title: 'Ferry talks resume',
        url: 'https://harbour.example/ferry',
        tags: ['tides', 'north shore'],
      },
      ...{ savedAt: 1614834367_000, archived: false, concerns: [], html: null },
    });
    expect(read[1]).toMatchObject({
      title: 'Budget, at last: "we agree" says mayor',
      archived: true,
      tags: [],
    });
    expect(read[2]).toMatchObject({ title: '', savedAt: null, concerns: [] });
    expect(out).toEqual(['5: not-web']);
  });

  it('reads the list with a cursor column', async () => {
    const header = 'title,url,time_added,cursor,tags,status';
    const { rows: read } = await readAll(
      `${header}\nFerry,https://harbour.example/f,1614834367,MTYxNA==,tides|quay,archive`,
    );
    expect(read).toMatchObject([{ tags: ['tides', 'quay'], archived: true, savedAt: 1614834367_000 }]);
  });

  it('reads the zip: parts in order, the highlights beside them', async () => {
    const header = 'title,url,time_added,tags,status';
    const annotations = [
      {
        ...{ url: 'https://harbour.example/f0', title: 'F0' },
        highlights: [{ quote: 'The tide waits for no council.', created_at: 1614834367 }],
      },
    ];
    const zip = zipped({
      'part_000010.csv': `${header}\nF10,https://harbour.example/f10,1614834367,,unread\n`,
      'part_000000.csv': `${header}\nF0,https://harbour.example/f0,1614834367,,unread\n`,
      'annotations/part_000000.json': JSON.stringify(annotations),
      'collections/readme.txt': 'Lists others made.',
    });
    const { source, rows: read, out } = await readAll(zip);
    expect(source).toBe('pocket');
    expect(out).toEqual([]);
    expect(read.map(({ title, place }) => `${place.file} ${title}`)).toEqual([
      'part_000000.csv F0',
      'part_000010.csv F10',
      'annotations/part_000000.json F0',
    ]);
    expect(read[2]?.notes).toEqual([{ quote: 'The tide waits for no council.', note: null }]);
  });

  it('reads the old page, where the heading says what was read', async () => {
    const html = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
      <h1>Unread</h1><ul>
        <li><a href="https://harbour.example/a?b=1&amp;c=2" time_added="1300000000" tags="tides,quay">A &amp; B</a></li>
      </ul><h1>Read Archive</h1><ul>
        <li><a href="https://harbour.example/c" time_added="1300000001" tags="">https://harbour.example/c</a></li>
      </ul></body></html>`;
    const { source, rows: read } = await readAll(html);
    expect(source).toBe('pocket');
    expect(read).toMatchObject([
      { url: 'https://harbour.example/a?b=1&c=2', title: 'A & B', tags: ['tides', 'quay'], archived: false },
      { title: '', tags: [], archived: true, savedAt: 1300000001_000 },
    ]);
  });
});

describe('Instapaper', () => {
  it.each([
    ['old', 'URL,Title,Selection,Folder', ''],
    ['with a time', 'URL,Title,Selection,Folder,Timestamp', ',1546300800'],
    ['with tags', 'URL,Title,Selection,Folder,Timestamp,Tags', ',1546300800,"[""tides"",""a, b""]"'],
  ])('reads the list, %s', async (kind, header, more) => {
    const csv = [
      header,
      `https://harbour.example/1,One,"The quay, they said",Starred${more}`,
      `https://harbour.example/2,Two,,Archive${more}`,
      `https://harbour.example/3,Three,,Long reads${more}`,
    ].join('\r\n');
    const { source, rows } = await readAll(csv);
    expect(source).toBe('instapaper');
    const tags = kind === 'with tags' ? ['tides', 'a, b'] : [];
    expect(rows).toMatchObject([
      { favourite: true, archived: false, tags, notes: [{ quote: 'The quay, they said', note: null }] },
      { favourite: false, archived: true, tags, notes: [] },
      { favourite: false, archived: false, tags: [...tags, 'Long reads'] },
    ]);
    expect(rows[0]?.savedAt).toBe(kind === 'old' ? null : 1546300800_000);
  });
});

describe('Omnivore', () => {
  const metadata = [
    {
      ...{
        id: '1',
        slug: 'ferry-1',
        title: 'Ferry talks',
        description: 'What is at stake',
        author: 'Ida Voss',
      },
      ...{ url: 'https://harbour.example/ferry', state: 'Archived', readingProgress: 40, thumbnail: null },
      ...{
        labels: ['tides', 'north'],
        savedAt: '2023-04-05T06:07:08.123Z',
        updatedAt: '2023-05-01T00:00:00Z',
      },
      publishedAt: '2023-04-01T00:00:00.000Z',
    },
    {
      ...{ id: '2', slug: 'link-2', title: 'Only a link', description: '', author: null, publishedAt: null },
      ...{
        url: 'https://harbour.example/link',
        state: 'Active',
        labels: [],
        savedAt: '2023-04-06T00:00:00Z',
      },
    },
    { id: '3', slug: 'paper-3', title: 'A paper', url: 'not an address', savedAt: '2023-04-06T00:00:00Z' },
    'nonsense',
  ];
  const zip = zipped({
    'metadata_0_to_20.json': JSON.stringify(metadata),
    'metadata_20_to_40.json': '[{"id":"4","slug":"cut',
    'content/ferry-1.html': '<html><body><p>The ferry talks resumed.</p></body></html>',
    'highlights/ferry-1.md':
      '> The ferry talks\r\n> resumed.\r\n\r\n#north\r\nAsk Ida about this.\n\n> A second passage\n',
  });

  it('reads list, texts and highlights', async () => {
    const { source, rows, out } = await readAll(zip);
    expect(source).toBe('omnivore');
    expect(rows[0]).toMatchObject({
      ...{ title: 'Ferry talks', archived: true, tags: ['tides', 'north'], byline: ['Ida Voss'] },
      ...{ savedAt: at('2023-04-05T06:07:08.123Z'), published: '2023-04-01T00:00:00.000Z' },
      html: '<html><body><p>The ferry talks resumed.</p></body></html>',
      notes: [
        { quote: 'The ferry talks\nresumed.', note: '#north\nAsk Ida about this.' },
        { quote: 'A second passage', note: null },
      ],
    });
    expect(rows[1]).toMatchObject({ html: null, archived: false, byline: [], published: null });
    expect(out).toEqual(['3: not-web', '4: not-entry', '1: unreadable']);
  });
});

it('Omnivore: a PDF is told of, and its link kept', async () => {
  const paper = {
    slug: 'paper',
    title: 'A paper',
    url: 'https://harbour.example/paper.pdf',
    savedAt: '2023-04-06T00:00:00Z',
  };
  const zip = zipped({ 'metadata_0_to_20.json': JSON.stringify([paper]), 'content/paper.pdf': '%PDF-1.7' });
  const { rows } = await readAll(zip);
  expect(rows).toMatchObject([
    { html: null, concerns: [{ id: 'pdf', args: ['content/paper.pdf'] }], url: paper.url },
  ]);
  expect(troubleWords(rows[0]!.concerns[0]!)).toBe(t('import_trouble_pdf'));
});

it('Obsidian’s clipper: highlights with their notes and times, as they are exported and as they are kept', async () => {
  const page = (path: string, more: object) => ({
    url: `https://harbour.example/${path}`,
    title: path,
    ...more,
  });
  const data = [
    {
      ...{ id: '1600000100000', type: 'text', xpath: '/html/body/p[1]', startOffset: 0, endOffset: 9 },
      ...{ content: '<p>The <b>quay</b> &amp; the ferry</p>', textQuote: { prefix: '', suffix: '' } },
    },
  ];
  const { source, rows, out } = await readAll(
    JSON.stringify([
      page('a', {
        highlights: [
          { text: 'The ferry talks', timestamp: 1_600_000_200_000, notes: ['Ask Ida', 'twice'] },
          { text: 'resumed', timestamp: '2020-09-13T12:26:40.000Z' },
        ],
        data,
      }),
      page('b', { highlights: [], data }),
      page('c', { highlights: [], data: [] }),
    ]),
  );
  expect(source).toBe('obsidian');
  expect(rows).toMatchObject([
    {
      savedAt: 1_600_000_000_000,
      notes: [
        { quote: 'The ferry talks', note: 'Ask Ida\ntwice', markedAt: 1_600_000_200_000 },
        { quote: 'resumed', note: null, markedAt: 1_600_000_000_000 },
      ],
    },
    { notes: [{ quote: 'The quay & the ferry', markedAt: 1_600_000_100_000 }] },
  ]);
  expect(out).toEqual(['3: not-entry']);
});

it('Readwise Reader: what was seen is read only where nothing says how far', async () => {
  const rowOf = (id: string, progress: string, seen: string) =>
    `${id},https://harbour.example/${id},${id},[],2025-01-20 00:00:00+00:00,${progress},new,${seen}`;
  const { rows } = await readAll(
    [
      'Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen',
      ...[
        rowOf('a', '', 'True'),
        rowOf('b', '', 'False'),
        rowOf('c', '0.4', 'True'),
        rowOf('d', '1.0', 'True'),
      ],
      ...[rowOf('e', '', '')],
    ].join('\n'),
  );
  expect(rows.map(({ unread }) => unread)).toEqual([false, true, true, false, null]);
});

it('Readwise Reader: tags of a Python list, no feeds, no mail', async () => {
  const csv = `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen
Ferry,https://harbour.example/f,01a,"[""don't"", 'favorite', 'peanut, butter']",2025-01-20 22:13:02.447000+00:00,0.2,later,True
Old,https://harbour.example/o,01b,[],2025-01-19 00:00:00+00:00,1.0,archive,True
Offered,https://harbour.example/x,01c,[],2025-01-18 00:00:00+00:00,0,feed,False
Letter,mailto:reader@harbour.example,01d,[],2025-01-18 00:00:00+00:00,0,new,False
`;
  const { source, rows, out } = await readAll(csv);
  expect(source).toBe('readwise');
  expect(rows).toMatchObject([
    {
      tags: ["don't", 'favorite', 'peanut, butter'],
      savedAt: at('2025-01-20T22:13:02.447Z'),
      archived: false,
    },
    { tags: [], archived: true },
  ]);
  expect(out).toEqual(['4: feed', '5: not-web']);
});

describe('wallabag', () => {
  const entry = {
    ...{
      id: '7',
      uid: null,
      title: 'Ferry',
      url: 'https://harbour.example/f',
      is_archived: 1,
      is_starred: true,
    },
    ...{ tags: ['tides', { id: 1, label: 'quay', slug: 'quay' }], created_at: '2020-01-02T03:04:05+0200' },
    ...{ updated_at: '2020-01-03T03:04:05+0200', content: '<p>The ferry.</p>', mimetype: 'text/html' },
    ...{ language: 'en_GB', reading_time: 1, domain_name: 'harbour.example', preview_picture: null },
    ...{
      published_at: '2019-12-31T00:00:00+0000',
      published_by: ['Ida Voss', ''],
      annotations: [{ text: 'True', quote: 'The ferry', ranges: [] }],
    },
  };
  it('reads the JSON of either version', async () => {
    const failed = {
      ...entry,
      id: 8,
      is_archived: false,
      is_starred: '0',
      content: "<p>wallabag can't retrieve contents for this article.</p>",
    };
    const unparsed = { ...entry, is_not_parsed: true };
    const { source, rows } = await readAll(JSON.stringify([entry, failed, unparsed]));
    expect(source).toBe('wallabag');
    expect(rows[0]).toMatchObject({
      title: 'Ferry',
      ...{ archived: true, favourite: true, tags: ['tides', 'quay'], savedAt: at('2020-01-02T01:04:05Z') },
      ...{
        html: '<p>The ferry.</p>',
        lang: 'en_GB',
        byline: ['Ida Voss'],
        published: '2019-12-31T00:00:00.000Z',
      },
      notes: [{ quote: 'The ferry', note: 'True' }],
    });
    expect(rows[1]).toMatchObject({ archived: false, favourite: false, html: null });
    expect(rows[2]?.html).toBeNull();
  });

  it('reads the CSV, where the day comes first', async () => {
    const csv = `Title;URL;Content;Tags;"MIME Type";Language;"Creation date"
"Ferry; again";https://harbour.example/f;"<p>The ""ferry"".</p>";"tides,quay";text/html;en;"31/12/2020 03:04:05"
`;
    const { source, rows } = await readAll(csv);
    expect(source).toBe('wallabag');
    expect(rows).toMatchObject([
      {
        title: 'Ferry; again',
        html: '<p>The "ferry".</p>',
        tags: ['tides', 'quay'],
        savedAt: at('2020-12-31T03:04:05Z'),
        lang: 'en',
      },
    ]);
  });
});

describe('Raindrop', () => {
  it('reads the CSV', async () => {
    const csv = `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite
9,Ferry,Read again,What is at stake,https://harbour.example/f,News/North shore,"tides, quay",2024-02-03T04:05:06.789Z,,,true
10,Loose,,,https://harbour.example/l,Unsorted,,2024-02-03T04:05:06Z,,,false
`;
    const { source, rows } = await readAll(csv);
    expect(source).toBe('raindrop');
    expect(rows).toMatchObject([
      {
        ...{ tags: ['tides', 'quay', 'News/North shore'], favourite: true, excerpt: 'What is at stake' },
        ...{ savedAt: at('2024-02-03T04:05:06.789Z'), notes: [{ quote: null, note: 'Read again' }] },
      },
      { tags: [], favourite: false, notes: [] },
    ]);
  });

  it('reads the HTML', async () => {
    const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8"><TITLE>Raindrop.io Bookmarks</TITLE><H1>Raindrop.io Bookmarks</H1>
<DL><p><DT><H3 ADD_DATE="1" LAST_MODIFIED="1">News</H3><DL><p>
<DT><A HREF="https://harbour.example/f" ADD_DATE="1614834367" TAGS="tides,quay" DATA-COVER="" DATA-IMPORTANT="true">Ferry</A>
<DD>Read again
</DL><p></DL><p>`;
    const { source, rows } = await readAll(html);
    expect(source).toBe('bookmarks');
    expect(rows).toMatchObject([
      { tags: ['tides', 'quay', 'News'], favourite: true, notes: [{ quote: null, note: 'Read again' }] },
    ]);
  });
});

it('Readeck: labels as JSON, or its cousins’ columns', async () => {
  const csv =
    'url,title,created,labels,is_archived,is_marked,type\r\n' +
    'https://harbour.example/f,Ferry,2024-02-03T04:05:06Z,"[""tides"",""a, b""]",true,false,article\r\n';
  const first = await readAll(csv);
  expect(first.source).toBe('readeck');
  expect(first.rows).toMatchObject([{ tags: ['tides', 'a, b'], archived: true, favourite: false }]);
  const cousin = await readAll(
    'url,title,timestamp,tags,folder\nhttps://harbour.example/f,F,1614834367,"a,b",archive\n',
  );
  expect(cousin.rows).toMatchObject([{ tags: ['a', 'b'], archived: true, savedAt: 1614834367_000 }]);
});

it('Karakeep: links and texts, lists as nested tags', async () => {
  const value = {
    bookmarks: [
      {
        ...{
          createdAt: 1700000000,
          title: null,
          tags: ['tides'],
          lists: ['b'],
          note: 'Look again',
          archived: true,
        },
        content: { type: 'link', url: 'https://harbour.example/f', title: 'Ferry' },
      },
      {
        ...{ createdAt: 1700000001, title: 'A thought', tags: [], lists: [], note: null, archived: false },
        content: { type: 'text', text: 'The tide waits.\n\nFor nobody.' },
      },
      { createdAt: 1700000002, title: 'A scan', tags: [], note: null, content: null },
      {
        createdAt: 1700000003,
        title: 'A file',
        tags: [],
        note: null,
        content: { type: 'asset', assetId: 'x' },
      },
    ],
    lists: [
      { id: 'a', name: 'News', type: 'manual', parentId: null },
      { id: 'b', name: 'North', type: 'manual', parentId: 'a' },
    ],
  };
  const { source, rows, out } = await readAll(JSON.stringify(value));
  expect(source).toBe('karakeep');
  expect(rows).toMatchObject([
    {
      title: 'Ferry',
      tags: ['tides', 'News/North'],
      archived: true,
      savedAt: 1700000000_000,
      notes: [{ quote: null, note: 'Look again' }],
    },
    { url: '', title: 'A thought', text: 'The tide waits.\n\nFor nobody.' },
  ]);
  expect(out).toEqual(['3: no-link', '4: no-link']);
});

it('Linkwarden: collections as nested tags', async () => {
  const value = {
    name: 'Ida',
    collections: [
      { id: 1, name: 'News', parentId: null, links: [] },
      {
        ...{ id: 2, name: 'North', parentId: 1 },
        links: [
          {
            ...{
              name: 'Ferry',
              url: 'https://harbour.example/f',
              description: 'Stakes',
              createdAt: '2024-02-03T04:05:06.789Z',
            },
            tags: [{ id: 5, name: 'tides' }],
          },
          { name: 'Upload', url: null, tags: [], createdAt: '2024-02-03T04:05:06.789Z' },
        ],
      },
    ],
  };
  const { source, rows, out } = await readAll(JSON.stringify(value));
  expect(source).toBe('linkwarden');
  expect(rows).toMatchObject([
    {
      title: 'Ferry',
      tags: ['tides', 'News/North'],
      excerpt: 'Stakes',
      savedAt: at('2024-02-03T04:05:06.789Z'),
    },
  ]);
  expect(out).toEqual(['2: no-address']);
});

it('Matter', async () => {
  const csv = `Title,Author,Publisher,URL,Tags,Word Count,In Queue,Favorited,Read,Highlight_Count,Last Interaction Date,File Id
Ferry,"Ida Voss, Jon Ark",The Harbour,https://harbour.example/f,tides;north shore,900,False,True,True,2,2023-04-05 06:07:08,x
`;
  const { source, rows } = await readAll(csv);
  expect(source).toBe('matter');
  expect(rows).toMatchObject([
    {
      byline: ['Ida Voss', 'Jon Ark'],
      siteName: 'The Harbour',
      tags: ['tides', 'north shore'],
      favourite: true,
      archived: true,
      savedAt: at('2023-04-05T06:07:08Z'),
    },
  ]);
});

it('bookmarks of a browser: folders as nested tags, no scripts', async () => {
  const html = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<TITLE>Bookmarks</TITLE><H1>Bookmarks Menu</H1>
<DL><p>
    <DT><A HREF="https://harbour.example/top" ADD_DATE="1614834367">Top</A>
    <DT><H3 PERSONAL_TOOLBAR_FOLDER="true">Bookmarks Toolbar</H3>
    <DL><p>
        <DT><H3>News</H3>
        <DD>What I follow
        <DL><p>
            <DT><H3>North / shore</H3>
            <DL><p>
                <DT><A HREF="https://harbour.example/n" ADD_DATE="1614834367" TAGS="tides">N</A>
                <DD>Every Monday
            </DL><p>
            <DT><A HREF="https://harbour.example/m" TOREAD="1">M</A>
        </DL><p>
        <DT><A HREF="javascript:alert(1)">Run</A>
        <DT><A HREF="place:sort=8">Recent</A>
    </DL><p>
</DL>`;
  const { source, rows, out } = await readAll(html);
  expect(rows.map(({ unread }) => unread)).toEqual([null, null, true]);
  expect(source).toBe('bookmarks');
  expect(rows.map(({ title, tags, notes }) => [title, tags, notes[0]?.note])).toEqual([
    ['Top', [], undefined],
    ['N', ['tides', 'News/North shore'], 'Every Monday'],
    ['M', ['News'], undefined],
  ]);
  expect(out).toEqual(['4: not-web', '5: not-web']);
});

it('plain lists of addresses', async () => {
  const list = `# To read
https://harbour.example/1 | Ferry | talks
https://harbour.example/2
- [Quay & tide](https://harbour.example/3)
Budget: https://harbour.example/4
www.harbour.example/5

no address here
`;
  const { source, rows, out } = await readAll(list);
  expect(source).toBe('links');
  expect(rows.map(({ place, url, title }) => [place.row, url, title])).toEqual([
    [2, 'https://harbour.example/1', 'Ferry | talks'],
    [3, 'https://harbour.example/2', ''],
    [4, 'https://harbour.example/3', 'Quay & tide'],
    [5, 'https://harbour.example/4', 'Budget'],
    [6, 'https://www.harbour.example/5', ''],
  ]);
  expect(out).toEqual(['8: not-web']);
});

it('any table with a column of addresses, and any list of objects with them', async () => {
  const csv = await readAll('Name\tLink\tLabels\nFerry\thttps://harbour.example/f\ttides;quay\n');
  expect(csv.source).toBe('csv');
  expect(csv.rows).toMatchObject([{ title: 'Ferry', tags: ['tides', 'quay'] }]);
  const pinboard = [
    {
      href: 'https://harbour.example/f',
      description: 'Ferry',
      extended: 'Why',
      tags: 'tides quay',
      time: '2010-01-02T03:04:05Z',
    },
  ];
  const json = await readAll(JSON.stringify(pinboard));
  expect(json.source).toBe('json');
  expect(json.rows).toMatchObject([
    {
      title: 'Ferry',
      tags: ['tides', 'quay'],
      savedAt: at('2010-01-02T03:04:05Z'),
      notes: [{ quote: null, note: 'Why' }],
    },
  ]);
});
