/** Lists that tools export as JSON: how each is recognised by its shape, and what its fields mean. */
import { leftOut, type Place, type ReadRow, rowOf, textRow } from '../row';
import { savedAtOf } from '../times';
import { entriesOf, type Json, list, recordOf, text, texts, truth } from '../values';
import { obsidianHighlights } from './obsidian';
import { omnivoreJson } from './omnivore';
import { pocketAnnotations } from './pocket';
import { wallabagJson } from './wallabag';

export interface JsonSource {
  id: string;
  fits(value: Json): boolean;
  /** The entries, in the order of the file. */
  rows(value: Json): Json[];
  read(entry: Record<string, Json>, place: Place, whole: Json): ReadRow;
}

/** Names of lists or collections with those they lie in, joined by `/`, by id. */
function paths(value: Json): Map<string, string> {
  const byId = new Map(list(value).map((one) => [text(recordOf(one)?.id), recordOf(one)] as const));
  const found = new Map<string, string>();
  for (const id of byId.keys()) {
    const names: string[] = [];
    const seen = new Set<string>();
    for (let at = id; at && byId.has(at) && !seen.has(at); at = text(byId.get(at)?.parentId)) {
      seen.add(at);
      names.unshift(text(byId.get(at)?.name).replaceAll('/', ' '));
    }
    found.set(id, names.filter(Boolean).join('/'));
  }
  return found;
}

const pathsOf = new WeakMap<object, Map<string, string>>();
/** Once for a file, not for each of its entries. */
function pathsIn(whole: Json, name: string): Map<string, string> {
  const record = recordOf(whole);
  if (!record) return new Map();
  const known = pathsOf.get(record) ?? paths(record[name]);
  pathsOf.set(record, known);
  return known;
}

const karakeep: JsonSource = {
  id: 'karakeep',
  fits: (value) => {
    const first = recordOf(list(recordOf(value)?.bookmarks)[0]);
    return first !== null && 'content' in first;
  },
  rows: (value) => list(recordOf(value)?.bookmarks),
  read(entry, place, whole) {
    const content = recordOf(entry.content);
    const names = pathsIn(whole, 'lists');
    const lists = texts(entry.lists).map((id) => names.get(id) ?? '');
    const remark = text(entry.note);
    const title = text(entry.title) || text(content?.title);
    const common = {
      ...{ place, title, ...savedAtOf(entry.createdAt), archived: truth(entry.archived) },
      ...{ favourite: truth(entry.favourited), tags: [...texts(entry.tags), ...lists] },
      notes: remark ? [{ quote: null, note: remark }] : [],
    };
    if (text(content?.type) === 'text') return textRow({ ...common, text: text(content?.text) });
    if (text(content?.type) === 'asset' || !content) return leftOut(place, 'no-link', title);
    return rowOf({ ...common, url: text(content.url) });
  },
};

const linkwarden: JsonSource = {
  id: 'linkwarden',
  fits: (value) => list(recordOf(value)?.collections).some((one) => Array.isArray(recordOf(one)?.links)),
  rows: (value) =>
    list(recordOf(value)?.collections).flatMap((one) => {
      const collection = recordOf(one);
      return list(collection?.links).map((link) => {
        const entry = recordOf(link);
        return entry ? { ...entry, inCollection: text(collection?.id) } : link;
      });
    }),
  read(entry, place, whole) {
    const path = pathsIn(whole, 'collections').get(text(entry.inCollection)) ?? '';
    return rowOf({
      ...{ place, url: text(entry.url), title: text(entry.name), excerpt: text(entry.description) },
      ...savedAtOf(entry.importDate || entry.createdAt),
      tags: [
        ...list(entry.tags).map((tag) => text(tag) || text(recordOf(tag)?.name)),
        ...(/^(?:unorganized|imports?)$/i.test(path) ? [] : [path]),
      ],
      favourite: list(entry.pinnedBy).length > 0,
    });
  },
};

/** Any array of objects with addresses; Pinboard's names among others. */
const anyList: JsonSource = {
  id: 'json',
  fits: (value) => {
    const first = recordOf(entriesOf(value)[0]);
    return first !== null && ['url', 'href', 'link'].some((name) => text(first[name]) !== '');
  },
  rows: entriesOf,
  read: (entry, place) =>
    rowOf({
      ...{ place, url: text(entry.url) || text(entry.href) || text(entry.link) },
      title: text(entry.title) || text(entry.name) || text(entry.description),
      ...savedAtOf(entry.savedAt ?? entry.createdAt ?? entry.created_at ?? entry.created ?? entry.time),
      tags: Array.isArray(entry.tags) ? texts(entry.tags) : text(entry.tags).split(/[\s,]+/),
      archived: truth(entry.archived),
      favourite: truth(entry.favorite ?? entry.favourite),
      notes: text(entry.extended) ? [{ quote: null, note: text(entry.extended) }] : [],
    }),
};

/** The most telling first. */
export const JSON_SOURCES: readonly JsonSource[] = [
  karakeep,
  linkwarden,
  wallabagJson,
  omnivoreJson,
  obsidianHighlights,
  pocketAnnotations,
  anyList,
];
