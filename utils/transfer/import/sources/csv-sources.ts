/** Lists that tools export as CSV: how each is recognised by its columns, and what its cells mean. */

import type { Place } from '../row';
import { leftOut, type ReadRow, rowOf } from '../row';
import { jsonOrCommas, pythonList, split } from '../text-lists';
import { publishedOf, savedAtOf } from '../times';
import { wallabagHtml } from './wallabag';

/** A cell by the name of its column, trimmed; the first of the names that exists. '' where none does. */
export type Cell = (...names: string[]) => string;

export interface CsvSource {
  id: string;
  /** Columns that must be there; of a list, one. */
  columns: ReadonlyArray<string | readonly string[]>;
  read(cell: Cell, place: Place): ReadRow;
}

const isTrue = (text: string) => /^(?:true|1|yes|y|t)$/i.test(text);
/** Of 0 … 1. */
const isReadThrough = (progress: string) => Number(progress) >= 0.95;
/** Seen is opened: it tells only where nothing says how far it was read. Null: nothing is said. */
function unreadIn(progress: string, seen: string): boolean | null {
  if (progress !== '') return !isReadThrough(progress);
  return seen === '' ? null : !isTrue(seen);
}
const note = (text: string) => (text ? [{ quote: null, note: text }] : []);
const quote = (text: string) => (text ? [{ quote: text, note: null }] : []);

/** The most telling first: a file is of the first whose columns it has. */
export const CSV_SOURCES: readonly CsvSource[] = [
  {
    id: 'pocket',
    // A `cursor` may stand between them.
    columns: ['title', 'url', 'time added', 'tags', 'status'],
    read: (cell, place) =>
      rowOf({
        ...{ place, url: cell('url'), title: titleOf(cell) },
        ...savedAtOf(cell('time added')),
        tags: split(cell('tags'), '|'),
        archived: /^archived?$/i.test(cell('status')),
      }),
  },
  {
    id: 'readwise',
    columns: ['title', 'url', 'document tags', 'saved date', 'location'],
    read(cell, place) {
      // Feeds are what was offered, not what was saved.
      if (cell('location') === 'feed') return leftOut(place, 'feed', cell('title'));
      return rowOf({
        ...{ place, url: cell('url'), title: titleOf(cell) },
        ...savedAtOf(cell('saved date')),
        tags: pythonList(cell('document tags')),
        archived: cell('location') === 'archive',
        unread: unreadIn(cell('reading progress'), cell('seen')),
      });
    },
  },
  {
    id: 'wallabag',
    columns: ['title', 'url', 'content', 'tags', 'mime type', 'creation date'],
    read: (cell, place) =>
      rowOf({
        ...{ place, url: cell('url'), title: titleOf(cell), lang: cell('language') || null },
        ...savedAtOf(cell('creation date')),
        tags: jsonOrCommas(cell('tags')),
        html: wallabagHtml(cell('content'), cell('mime type')),
      }),
  },
  {
    id: 'raindrop',
    columns: ['title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created'],
    read: (cell, place) =>
      rowOf({
        ...{ place, url: cell('url'), title: titleOf(cell), excerpt: cell('excerpt') },
        ...savedAtOf(cell('created')),
        tags: [...split(cell('tags'), ','), ...folderTag(cell('folder'))],
        favourite: isTrue(cell('favorite')),
        notes: [...note(cell('note')), ...quote(cell('highlights'))],
      }),
  },
  {
    id: 'matter',
    columns: ['title', 'author', 'publisher', 'url', 'tags', 'in queue', 'read'],
    read: (cell, place) =>
      rowOf({
        ...{ place, url: cell('url'), title: titleOf(cell), siteName: cell('publisher') || null },
        ...savedAtOf(cell('last interaction date')),
        byline: split(cell('author'), /;|, | and /),
        tags: split(cell('tags'), ';'),
        archived: !isTrue(cell('in queue')),
        unread: !isTrue(cell('read')),
        favourite: isTrue(cell('favorited')),
      }),
  },
  {
    id: 'instapaper',
    // Newer files have a time and tags as well.
    columns: ['url', 'title', 'selection', 'folder'],
    read(cell, place) {
      const folder = cell('folder');
      const own = /^(?:unread|archive|starred)$/i.test(folder);
      return rowOf({
        ...{ place, url: cell('url'), title: titleOf(cell) },
        ...savedAtOf(cell('timestamp')),
        tags: [...jsonOrCommas(cell('tags')), ...(own ? [] : folderTag(folder))],
        archived: /^archive$/i.test(folder),
        favourite: /^starred$/i.test(folder),
        notes: quote(cell('selection')),
      });
    },
  },
  {
    id: 'readeck',
    columns: ['url', ['created', 'timestamp'], ['labels', 'is archived', 'is marked', 'state', 'folder']],
    read: (cell, place) =>
      rowOf({
        ...{ place, url: cell('url'), title: titleOf(cell) },
        ...savedAtOf(cell('created', 'timestamp')),
        tags: jsonOrCommas(cell('labels', 'tags')),
        archived: isTrue(cell('is archived')) || /^archived?$/i.test(cell('state', 'folder')),
        favourite: isTrue(cell('is marked')),
      }),
  },
  {
    id: 'csv',
    columns: [['url', 'link', 'address', 'href', 'website', 'uri']],
    read: (cell, place) =>
      rowOf({
        ...{ place, url: cell('url', 'link', 'address', 'href', 'website', 'uri'), title: titleOf(cell) },
        ...savedAtOf(
          cell('saved', 'created', 'created at', 'date added', 'added', 'time added', 'date', 'time'),
        ),
        published: publishedOf(cell('published', 'published at')),
        byline: split(cell('author', 'authors', 'byline'), /;|, /),
        siteName: cell('site', 'publisher') || null,
        lang: cell('language', 'lang') || null,
        excerpt: cell('excerpt', 'description'),
        tags: [
          ...split(cell('tags', 'labels', 'keywords'), /[|;,]/),
          ...folderTag(cell('folder', 'collection')),
        ],
        archived: /^archived?$/i.test(cell('status', 'state')) || isTrue(cell('archived')),
        unread: /^read$/i.test(cell('status', 'state')) ? false : null,
        favourite: isTrue(cell('favourite', 'favorite', 'starred')),
        notes: note(cell('note', 'notes', 'comment')),
      }),
  },
];

/** Some tools put the address where a title is missing. */
function titleOf(cell: Cell): string {
  const title = cell('title', 'name');
  return title === cell('url') ? '' : title;
}

/** A folder becomes a tag, nested as it was. */
function folderTag(folder: string): string[] {
  const path = split(folder, '/').join('/');
  return path && !/^(?:unsorted|unread|none)$/i.test(path) ? [path] : [];
}
