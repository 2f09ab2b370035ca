import type { Library } from './schema';

/** What happened to which articles. */
export interface LibraryChange {
  kind:
    | ('saved' | 'tagged' | 'trashed' | 'restored' | 'deleted' | 'imported')
    /** Unread, archived, favourite. */
    | 'flagged'
    /** A highlight or the note. */
    | 'noted'
    /** Offline copies of its pictures. */
    | 'pictured'
    /** A tag has another colour. */
    | 'coloured'
    /** Stories were brought up to date, or the reader changed them. */
    | 'stories'
    /** The saved searches, no article. */
    | 'searches';
  keys: string[];
}

const channelName = (db: Library) => `dateline-library-${db.name}`;

const WITHOUT_KEYS: ReadonlySet<LibraryChange['kind']> = new Set(['coloured', 'searches', 'stories']);

/** Tells every open window, this one too. The functions of this room call it after each commit. */
export function tellChange(db: Library, change: LibraryChange): void {
  if (change.keys.length === 0 && !WITHOUT_KEYS.has(change.kind)) return;
  const channel = new BroadcastChannel(channelName(db));
  channel.postMessage(change);
  channel.close();
}

/** Hears changes made in any window until the returned function is called. */
export function hearChanges(db: Library, hear: (change: LibraryChange) => void): () => void {
  const channel = new BroadcastChannel(channelName(db));
  channel.onmessage = (event: MessageEvent) => hear(event.data as LibraryChange);
  return () => channel.close();
}
