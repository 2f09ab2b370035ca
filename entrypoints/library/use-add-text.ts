import { useCallback, useState } from 'preact/hooks';
import type { GivenText } from '../../components/library/AddTextDialog';
import type { TextPreview } from '../../components/library/TextPreviewStep';
import { DatelineError, NotAnArticleError } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { saveArticle } from '../../utils/library/articles';
import type { Library } from '../../utils/library/schema';
import { readText } from './add-text';
import type { useUndo } from './use-undo';

interface Adding {
  given: GivenText;
  preview: TextPreview | null;
  problem: string | null;
  busy: boolean;
  /** Another text begins another dialog. */
  turn: number;
}

const NOTHING: GivenText = { text: '', address: '', published: '' };

/** The steps from a text to a saved article; null while none is being added. */
export function useAddText(db: Library, { did }: ReturnType<typeof useUndo>, onSaved: (key: string) => void) {
  const [adding, setAdding] = useState<Adding | null>(null);

  const attempt = useCallback(async (step: () => Promise<Partial<Adding> | null>) => {
    setAdding((now) => now && { ...now, busy: true, problem: null });
    let outcome: Partial<Adding> | null;
    try {
      outcome = await step();
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      outcome = { problem: problemWords(error) };
    }
    setAdding((now) => now && outcome && { ...now, ...outcome, busy: false });
  }, []);

  const read = useCallback(
    async (given: GivenText) => {
      await attempt(async () => {
        setAdding((now) => now && { ...now, given });
        return { given, preview: await readText(given, new Date().toISOString()) };
      });
    },
    [attempt],
  );

  /** Opens the dialog; text that is there already is read at once. */
  const begin = useCallback(
    (text = '') => {
      setAdding((before) => ({
        given: { ...NOTHING, text },
        preview: null,
        problem: null,
        busy: false,
        turn: (before?.turn ?? 0) + 1,
      }));
      if (text.trim()) void read({ ...NOTHING, text });
    },
    [read],
  );

  const save = useCallback(
    (preview: TextPreview) =>
      attempt(async () => {
        const { article, annotations } = preview;
        const { key, undo } = await saveArticle(db, { article, annotations }, { now: Date.now() });
        did(t('saved_done'), undo);
        onSaved(key);
        return null;
      }),
    [db, did, onSaved, attempt],
  );

  const edit = useCallback(() => setAdding((now) => now && { ...now, preview: null }), []);
  const end = useCallback(() => setAdding(null), []);
  return { adding, begin, read, save, edit, end };
}

function problemWords(error: DatelineError): string {
  return error instanceof NotAnArticleError ? t('text_no_article') : tById(`error_${error.name}`);
}
