import { copiedWords, copyFormOf } from '../../components/copy-items';
import type { useToast } from '../../components/use-toast';
import { type Annotations, type KeyDate, NEW_STATE, type SavedArticle } from '../../utils/article';
import { t } from '../../utils/i18n';
import { storyTitle } from '../../utils/library/stories/story-title';
import { sendErrand } from '../../utils/messages';
import { noteTemplate } from '../../utils/settings';
import { copyArticle, copyHighlights, copyQuote } from '../../utils/transfer/copy';
import { download } from '../../utils/transfer/download';
import type { FormatId } from '../../utils/transfer/formats';
import { keptArticle, type Opened } from './open-article';

interface ExportingOptions {
  opened: Opened;
  annotations: Annotations | null;
  /** Where it is in the library with the text that is shown. */
  key: string | null;
  /** Where it is in the library, with whatever text; undefined: it is not. */
  storyKey: string | undefined;
  toasts: ReturnType<typeof useToast>;
}

/** The article as a file or in the clipboard, whole or in part. */
export function useExporting({ opened, annotations, key, storyKey, toasts }: ExportingOptions) {
  const { attempt, show } = toasts;

  /** As it is kept now, with what was marked and noted since it was opened. */
  const whole = async () => {
    const now = Date.now();
    const [kept, copies] = key === null ? [null, new Map()] : await keptArticle(key);
    const saved = kept ?? opened.saved ?? unsaved(opened, annotations ?? NOTHING_YET, now);
    return { now, copies, saved: { ...saved, annotations: annotations ?? saved.annotations } };
  };
  const exportAs = (format: string, dates: readonly KeyDate[] | null = null) =>
    attempt(async () => {
      const { now, copies, saved } = await whole();
      const shown = dates ? { ...saved, annotations: { ...saved.annotations, keyDates: [...dates] } } : saved;
      const form = copyFormOf(format);
      if (form) return show(copiedWords(form, await copyArticle(shown, form, navigator.clipboard)));
      const [{ exportOne }, { namesStory }, template] = await Promise.all([
        // All formats: more than the whole reader, and few readings end in one.
        import('../../utils/transfer/export'),
        import('../../utils/transfer/formats/note-template'),
        noteTemplate.getValue(),
      ]);
      const id = format as FormatId;
      const story = namesStory(id, template) ? await storyIn(storyKey) : null;
      download(exportOne(shown, id, { now, template, copies, story }), document);
    });
  const quote = (passage: string) =>
    attempt(async () => {
      const { saved } = await whole();
      const isCopied = await copyQuote(saved, passage, navigator.clipboard);
      show(t(isCopied ? 'quote_copied' : 'copy_refused'));
    });
  const copyMarks = () =>
    attempt(async () => {
      const { saved } = await whole();
      const isCopied = await copyHighlights(saved, navigator.clipboard);
      show(t(isCopied ? 'highlights_copied' : 'copy_refused'));
    });
  return { exportAs, quote, copyMarks };
}

/** Title of the story it is in; the background knows it, or works it out before it answers. */
async function storyIn(key: string | undefined): Promise<string | null> {
  if (key === undefined) return null;
  return storyTitle((await sendErrand('relate', { key })).story);
}

const NOTHING_YET: Annotations = { entities: [], times: [], keyDates: [], engine: '' };

/** An article that is not in the library, in the form the export takes. */
function unsaved({ article }: Opened, annotations: Annotations, now: number): SavedArticle {
  return {
    ...{ key: article.canonicalUrl, article, annotations },
    ...{ tags: [], state: NEW_STATE, note: '', highlights: [] },
    ...{ savedAt: now, textSavedAt: now, updatedAt: now, trashedAt: null, versions: [] },
  };
}
