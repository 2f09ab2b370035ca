/** A library that the browser does not give: said in plain words, with what can be done, and never begun anew unasked. */
import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Trouble } from '../../entrypoints/library/Trouble';
import { useLibrary } from '../../entrypoints/library/use-library';
import { t } from '../../utils/i18n';
import { saveArticle } from '../../utils/library/articles';
import { openLibrary } from '../../utils/library/database';
import type { Library } from '../../utils/library/schema';
import { makeAnnotations, makeArticle } from '../library/samples';
import { useScreen } from './dom';

/** jsdom's takes its place where things are drawn. */
const EVENT = globalThis.Event;

let open: Library | null = null;

function Page() {
  const opening = useLibrary();
  open = opening.state === 'open' ? opening.db : null;
  if (opening.state === 'open' || opening.state === 'opening') return <p>{opening.state}</p>;
  return <Trouble opening={opening} />;
}

const screen = useScreen();
const settle = (ms = 30) => act(() => new Promise<void>((done) => setTimeout(done, ms)));

async function shown(): Promise<string> {
  screen.draw(<Page />);
  await settle();
  return screen.root.textContent ?? '';
}

beforeEach(async () => {
  const db = await openLibrary();
  await saveArticle(db, { article: makeArticle({}), annotations: makeAnnotations() }, { now: 1 });
  db.close();
});

afterEach(() => {
  vi.restoreAllMocks();
  open?.close();
});

async function kept(): Promise<number> {
  const db = await openLibrary();
  const count = await db.count('articles');
  db.close();
  return count;
}

/** What `indexedDB.open` does instead. */
const REFUSALS: Array<[string, () => IDBOpenDBRequest]> = [
  [
    'throws',
    () => {
      throw new DOMException('The operation is insecure', 'SecurityError');
    },
  ],
  [
    'fires an error',
    () => {
      const request = new EventTarget() as unknown as IDBOpenDBRequest;
      const error = new DOMException('Internal error opening backing store', 'UnknownError');
      Object.defineProperty(request, 'error', { value: error });
      queueMicrotask(() => request.dispatchEvent(new EVENT('error')));
      return request;
    },
  ],
];

describe.each(REFUSALS)('a browser whose indexedDB.open %s', (_, refuse) => {
  it('is told of, what can be read is offered, and nothing is deleted', async () => {
    vi.stubGlobal('location', { reload: () => {} });
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    const opened = vi.spyOn(indexedDB, 'open').mockImplementation(refuse);
    const text = await shown();
    expect(text).toContain(t('library_failed_title'));
    expect(text).toContain(t('error_LibraryError'));
    screen.click(screen.button(t('rescue')));
    await settle();
    expect(screen.find('[role=status]').textContent).toBe(t('error_LibraryError'));
    expect(screen.button(t('reload')).disabled).toBe(false);
    expect(deleted).not.toHaveBeenCalled();
    opened.mockRestore();
    expect(await kept()).toBe(1);
  });
});

/** As the browser does when a disk goes or storage is cleared. */
function end(db: Library): void {
  act(() => void forceCloseDatabase(unwrap(db) as never));
}

it('a library that does not answer is said to take long, and shown when it has', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const real = indexedDB.open.bind(indexedDB);
  let answer = () => {};
  vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
    const request = real(...args);
    const own = request.dispatchEvent.bind(request);
    request.dispatchEvent = (event) => {
      answer = () => void own(event);
      return true;
    };
    return request;
  });
  screen.draw(<Page />);
  act(() => void vi.advanceTimersByTime(2900));
  expect(screen.root.textContent).toBe('opening');
  act(() => void vi.advanceTimersByTime(200));
  expect(screen.root.textContent).toContain(t('library_slow_title'));
  vi.useRealTimers();
  await settle();
  answer();
  await settle();
  expect(screen.root.textContent).toBe('open');
});

it('a connection that the browser has ended is told of', async () => {
  expect(await shown()).toBe('open');
  end(open!);
  await settle();
  expect(screen.root.textContent).toContain(t('library_closed_title'));
});

it('a library that was cleared while it was open is said to be gone', async () => {
  expect(await shown()).toBe('open');
  vi.spyOn(indexedDB, 'databases').mockResolvedValue([]);
  end(open!);
  await settle();
  expect(screen.root.textContent).toContain(t('library_cleared_title'));
  expect(screen.root.textContent).not.toContain(t('library_closed_words'));
});
