import { useCallback, useEffect, useState } from 'preact/hooks';
import type { useToast } from '../../components/use-toast';
import type { Annotations, Article, DateCorrection, KeyDate } from '../../utils/article';
import { t } from '../../utils/i18n';
import { correctDates, getSaved } from '../../utils/library/articles';
import { keepCorrections, withCorrection } from '../../utils/library/date-corrections';
import { unsavedCorrections } from '../../utils/settings';
import { library } from './open-article';

/** What the reader has said of the article's dates: kept with it in the library, else for as long as the browser runs. */
async function known(article: Article, key: string | undefined): Promise<Annotations | undefined> {
  const saved = key === undefined ? null : await getSaved(await library(), key);
  if (saved?.annotations.corrections) return saved.annotations;
  const corrections = (await unsavedCorrections.getValue())[article.canonicalUrl];
  return corrections && { entities: [], times: [], keyDates: [], engine: '', corrections };
}

async function keep(article: Article, key: string | undefined, corrections: DateCorrection[]) {
  if (key !== undefined) return correctDates(await library(), key, corrections);
  await unsavedCorrections.setValue({
    ...(await unsavedCorrections.getValue()),
    [article.canonicalUrl]: corrections,
  });
  return null;
}

/**
 * The annotations with what the reader said of their dates, and the way to say more.
 * @param key of the article in the library; undefined: it is not there
 */
export function useDates(
  article: Article,
  annotations: Annotations | null,
  { key, toasts }: { key: string | undefined; toasts: ReturnType<typeof useToast> },
) {
  const [shown, setShown] = useState<Annotations | null>(null);
  const { show, attempt } = toasts;

  useEffect(() => {
    let ended = false;
    setShown(annotations);
    if (!annotations) return;
    // What cannot be read corrects nothing; reading goes on.
    known(article, key).then((before) => {
      if (!ended && before) setShown((now) => keepCorrections(article, now ?? annotations, before));
    }, console.warn);
    return () => {
      ended = true;
    };
  }, [article, annotations, key]);

  const correct = useCallback(
    (date: KeyDate, value: string | null) => {
      if (!shown) return;
      void attempt(async () => {
        const after = withCorrection(article, shown, { expressions: date.expressions, value });
        const kept = await keep(article, key, after.corrections ?? []);
        setShown(after);
        const undo = async () => {
          if (kept) await kept.undo();
          else await keep(article, key, shown.corrections ?? []);
          setShown(shown);
        };
        show(t(value === null ? 'date_dropped' : 'date_corrected'), {
          label: t('undo'),
          run: () => void attempt(undo),
        });
      });
    },
    [article, key, shown, show, attempt],
  );

  return { annotations: shown ?? annotations, correct };
}
