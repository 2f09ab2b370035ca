/** What keys and buttons of the library do, given the page as it is now. */

import { browser } from 'wxt/browser';
import type { NameLink } from '../../components/EntityList';
import { moved, type Row, subjects } from '../../components/library/library-state';
import { type Place, placeOf, placeToSearch, START } from '../../components/library/place';
import type { ArticleState, Highlight, Span } from '../../utils/article';
import { nameId } from '../../utils/library/stories/name-id';
import { readerAddress } from '../../utils/reader-address';
import type { TimelineEntry } from '../../utils/timeline/entries';
import type { KeyActions } from './use-library-keys';
import type { Page } from './use-page';

/** Below this width the detail lies over the list (library.css). */
const DETAIL_COVERS = '(max-width: 1120px)';

export const readHref = (key: string) => readerAddress({ key });

/** The reader, at this passage. */
export const highlightHref = (key: string, { position }: Highlight) =>
  position ? passageHref(key, position) : readHref(key);

/** The reader at the sentence that gives a date, or at the article's beginning. */
export const entryHref = ({ key, sentence }: Pick<TimelineEntry, 'key' | 'sentence'>) =>
  sentence ? passageHref(key, sentence) : readHref(key);

export const passageHref = (key: string, { start, end }: Span) => `${readHref(key)}#at=${start}-${end}`;

/** The way to a name's page within the library. */
export const nameLinkIn =
  (go: Page['go']): NameLink =>
  (entity) => {
    const to = placeOf('name', nameId(entity));
    return {
      href: placeToSearch(to),
      onClick(event) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        go(to);
      },
    };
  };

/** Where an article is read: the reader, or, where only a link is kept, its page: there it can be saved. */
export function placeToRead(key: string, rows: ReadonlyMap<string, Row>): { href: string; isPage: boolean } {
  const summary = rows.get(key)?.summary;
  const isPage = summary?.wordCount === 0 && /^https?:/i.test(summary.url);
  return { href: isPage ? summary.url : readHref(key), isPage };
}

export function readArticle(key: string, rows: ReadonlyMap<string, Row>): void {
  const { href, isPage } = placeToRead(key, rows);
  if (isPage) void openLink(key, href);
  else location.assign(href);
}

const MOST_LINKS = 200;

/** Opens the page of a link in a tab that is known to be its own: what is saved there fills the link. */
export async function openLink(key: string, url: string): Promise<void> {
  // Settings read the browser's storage as soon as they are there: not for who only asks where a place is.
  const [{ id }, { openedLinks }] = await Promise.all([
    browser.tabs.create({ url }),
    import('../../utils/settings'),
  ]);
  if (id === undefined) return;
  const { [id]: _, ...others } = await openedLinks.getValue();
  const newest = Object.entries(others).slice(1 - MOST_LINKS);
  await openedLinks.setValue({ ...Object.fromEntries(newest), [id]: key });
}

export function commandsOf(page: Page) {
  const { state, dispatch, actions, setDialog, focusRow, detail } = page;
  const { place, keys, selection } = state;
  const chosen = subjects(state);
  return {
    move(by: number, extend = false) {
      const to = moved(keys, place.open, by);
      if (!to) return;
      if (extend && selection.anchor === null && place.open) {
        dispatch({ type: 'toggled', key: place.open, extend: false });
      }
      if (extend) dispatch({ type: 'toggled', key: to, extend: true });
      page.open(to);
      focusRow();
    },
    trash(keys: readonly string[] = chosen) {
      if (keys.length === 0) return;
      if (place.shelf === 'trash') setDialog({ kind: 'delete', keys });
      else void actions.trash(keys).then(focusRow);
    },
    restore: (keys: readonly string[] = chosen) => void actions.restore(keys).then(focusRow),
    tag() {
      if (chosen.length === 0 || place.shelf === 'trash') return;
      if (selection.keys.size === 0 && page.tagInput.current) page.tagInput.current.focus();
      else setDialog({ kind: 'tag', keys: chosen });
    },
    /** Read ones become unread only where all of them are read; so with the others. */
    toggle(of: keyof ArticleState) {
      const keys = new Set(chosen);
      if (keys.size === 0 || place.shelf === 'trash') return;
      const here = [...state.rows.values()].filter(({ summary }) => keys.has(summary.key));
      const states =
        here.length > 0 ? here.map(({ summary }) => summary.state) : detail ? [detail.state] : [];
      // Done means read and archived and marked: the state that asks for nothing more.
      const done = of !== 'unread';
      const all = states.every((state) => state[of] === done);
      void actions.setState(chosen, { [of]: all ? !done : done });
    },
    note() {
      if (place.open !== null && place.shelf !== 'trash') page.setNoting(true);
    },
    export: () => setDialog({ kind: 'export' }),
    selectAll: () => void page.allKeys().then((keys) => dispatch({ type: 'selected', keys }), page.onError),
    /** One step back: the side, the selection, the search, the open article. */
    leave() {
      if (page.sideOpen) page.setSideOpen(false);
      else if (place.view !== 'list') page.go(above(place));
      else if (place.open && matchMedia(DETAIL_COVERS).matches) closeDetail(page);
      else if (selection.keys.size > 0) dispatch({ type: 'deselected' });
      else if (place.query) page.search('');
      else page.open(null);
    },
  };
}

/** Where Escape leads from what is no list: from a story to all of them, from the rest to the articles. */
function above(place: Place): Place {
  if (place.view === 'timeline') return { ...place, view: 'list' };
  return { ...START, view: place.view === 'story' ? 'stories' : 'list' };
}

/** Gives the focus back to the row the detail was opened from. */
export function closeDetail(page: Page): void {
  const { open } = page.state.place;
  page.open(null);
  if (open) document.querySelector<HTMLElement>(`a[data-key="${CSS.escape(open)}"]`)?.focus();
}

export type Commands = ReturnType<typeof commandsOf>;

export function keyActionsOf(page: Page, commands: Commands): KeyActions {
  const { state, dispatch } = page;
  const { open } = state.place;
  return {
    search: () => page.searchInput.current?.focus(),
    next: (extend) => commands.move(1, extend),
    previous: (extend) => commands.move(-1, extend),
    first: () => commands.move(-state.keys.length),
    last: () => commands.move(state.keys.length),
    read: () => open && readArticle(open, state.rows),
    select: (extend) => open && dispatch({ type: 'toggled', key: open, extend }),
    selectAll: commands.selectAll,
    tag: commands.tag,
    note: commands.note,
    unread: () => commands.toggle('unread'),
    favourite: () => commands.toggle('favourite'),
    archive: () => commands.toggle('archived'),
    export: commands.export,
    trash: () => commands.trash(),
    undo: () => void page.undoing.undo(),
    keys: () => page.setDialog({ kind: 'keys' }),
    leave: commands.leave,
  };
}
