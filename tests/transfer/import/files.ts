import { makeSaved } from '../../library/samples';
import { writeBackup } from '../backup-text';
import { zipped } from './open';

export const HEADER = 'title,url,time_added,tags,status';
export const row = (n: number) => `T${n},https://harbour.example/${n},1600000000,a|b,unread`;
export const csv = (...rows: string[]) => `${HEADER}\n${rows.join('\n')}\n`;

/** A small file of each family of formats. */
export const FILES: Array<[string, string | Uint8Array<ArrayBuffer>]> = [
  ['csv', csv(row(1), '"A, ""b""\nc",https://harbour.example/q,1600000000,x|y,archive', row(3))],
  [
    'readwise',
    `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\nF,https://harbour.example/f,1,"['a', ""b'c""]",2025-01-20 22:13:02+00:00,0,later,True\n`,
  ],
  [
    'wallabag',
    JSON.stringify([
      {
        id: 1,
        url: 'https://harbour.example/w',
        title: 'W',
        is_archived: 0,
        is_starred: 1,
        tags: ['a'],
        created_at: '2020-01-02T03:04:05+0200',
        content: '<p>The <b>ferry</b>.</p>',
        mimetype: 'text/html',
        annotations: [{ text: 'n', quote: 'q' }],
      },
    ]),
  ],
  [
    'karakeep',
    JSON.stringify({
      bookmarks: [
        {
          createdAt: 1700000000,
          title: 'K',
          tags: ['a'],
          lists: ['1'],
          content: { type: 'link', url: 'https://harbour.example/k' },
        },
      ],
      lists: [{ id: '1', name: 'L', parentId: '1' }],
    }),
  ],
  [
    'linkwarden',
    JSON.stringify({
      collections: [
        {
          id: 1,
          name: 'C',
          parentId: 1,
          links: [
            {
              name: 'L',
              url: 'https://harbour.example/l',
              tags: [{ name: 't' }],
              createdAt: '2024-01-01T00:00:00Z',
            },
          ],
        },
      ],
    }),
  ],
  [
    'bookmarks',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>B</H1><DL><p><DT><H3>F</H3><DL><p><DT><A HREF="https://harbour.example/b" ADD_DATE="1614834367" TAGS="x">B</A><DD>n\n</DL><p></DL><p>',
  ],
  ['links', 'https://harbour.example/1 | One\n[Two](https://harbour.example/2)\n'],
  ['backup', writeBackup([makeSaved(), makeSaved({ key: 'x' })], { now: 1 })],
  [
    'omnivore',
    zipped({
      'metadata_0_to_20.json': JSON.stringify([
        {
          slug: 's',
          url: 'https://harbour.example/o',
          title: 'O',
          savedAt: '2023-01-01T00:00:00Z',
          state: 'Active',
          labels: ['a'],
        },
      ]),
      'content/s.html': '<p>The ferry.</p>',
      'highlights/s.md': '> The ferry.\n',
    }),
  ],
];
