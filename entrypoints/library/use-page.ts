import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Place, START, showsArticles } from '../../components/library/place';
import { useToast } from '../../components/use-toast';
import { DatelineError } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import type { Library } from '../../utils/library/schema';
import type { OpenDialog } from './Dialogs';
import { useActions } from './use-actions';
import { useAddText } from './use-add-text';
import { useBackup } from './use-backup';
import { useCheck } from './use-check';
import { useDetail } from './use-detail';
import { useFolder } from './use-folder';
import { useKeepPictures } from './use-keep-pictures';
import { useList } from './use-list';
import { usePictures } from './use-pictures';
import { useSearches } from './use-searches';
import { useStorage } from './use-storage';
import { useStoryCount } from './use-stories';
import { useTransfer } from './use-transfer';
import { useTrashAges } from './use-trash-ages';
import { useUndo } from './use-undo';
import { useWorks } from './use-works';

/** Everything the library page knows and can do. */
export function usePage(db: Library) {
  const toasts = useToast();
  const { show } = toasts;
  const onError = useCallback(
    (error: unknown) => {
      if (!(error instanceof DatelineError)) throw error;
      show(tById(`error_${error.name}`));
    },
    [show],
  );
  const list = useList(db, onError);
  const { state, dispatch } = list;
  const undoing = useUndo(toasts);
  const works = useWorks(toasts);
  const onLeft = useCallback((keys: readonly string[]) => dispatch({ type: 'left', keys }), [dispatch]);
  const going = useGoing(list);
  const onSaved = useCallback((key: string) => going.go({ ...START, open: key }), [going.go]);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const detail = useDetail(db, state.place.open, onError);
  const [noting, setNoting] = useState(false);
  useEffect(() => setNoting(false), [state.place.open]);

  useEffect(() => {
    document.title = t('library_title');
  }, []);
  return {
    ...list,
    ...going,
    db,
    toasts,
    undoing,
    onError,
    dialog,
    setDialog,
    detail,
    works: works.works,
    run: works.run,
    pictures: usePictures(db, detail, onError),
    actions: useActions(db, { toasts, undoing, works, onLeft }),
    transfer: useTransfer(db, { toasts, works }),
    backup: useBackup(db, { toasts, run: works.run, onError }),
    folder: useFolder(db, onError),
    adding: useAddText(db, undoing, onSaved),
    searches: useSearches(db, undoing, toasts.attempt),
    ...useStorage(state.counts),
    looking: useCheck(db, show),
    ...useTrashAges(db, onError),
    ...useKeepPictures(db, { run: works.run, onError }),
    storyCount: useStoryCount(db, onError),
    searchInput: useRef<HTMLInputElement>(null),
    tagInput: useRef<HTMLInputElement>(null),
    /** The note of the open article is being written. */
    noting,
    setNoting,
    today: useMemo(() => localDay(new Date()), []),
  };
}

export type Page = ReturnType<typeof usePage>;

/** From place to place, and where the focus goes. */
function useGoing({ state: { place }, dispatch }: ReturnType<typeof useList>) {
  const [sideOpen, setSideOpen] = useState(false);
  const [focusTurn, setFocusTurn] = useState(place.open === null ? 0 : 1); // back from the reader: to the row it was opened from
  const go = useCallback(
    (to: Place) => {
      dispatch({ type: 'went', place: to });
      setSideOpen(false);
    },
    [dispatch],
  );
  return {
    go,
    open: (key: string | null) => go({ ...place, open: key }),
    search: (query: string) =>
      go({ ...place, query, open: null, ...(!showsArticles(place) && { view: 'list', of: null }) }),
    sideOpen,
    setSideOpen,
    focusTurn,
    /** Focuses the open row once it is in the page. */
    focusRow: useCallback(() => setFocusTurn((turn) => turn + 1), []),
  };
}

/** The reader's own day, ISO. */
function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
