import { useCallback } from 'preact/hooks';
import { placeOf, START } from '../../components/library/place';
import type { NameOfKind } from '../../utils/article';
import { t } from '../../utils/i18n';
import { correctNamesIn } from '../../utils/library/annotations';
import { withNameCorrection } from '../../utils/library/name-corrections';
import { nameId } from '../../utils/library/stories/name-id';
import { nameCorrections } from '../../utils/settings';
import type { Page } from './use-page';

/** What the reader says of a name, in every saved article and in all that come. */
export function useNameCorrecting({
  db,
  go,
  run,
  undoing: { did },
}: Pick<Page, 'db' | 'go' | 'run' | 'undoing'>) {
  return useCallback(
    ({ name, type }: NameOfKind, to: NameOfKind | null) =>
      run(t('name_correcting', name), async (job) => {
        const before = await nameCorrections.getValue();
        const after = withNameCorrection(before, { from: { name, type }, to });
        await nameCorrections.setValue(after);
        const { undo } = await correctNamesIn(db, { name, type }, after, job);
        did(to === null ? t('name_dropped', name) : t('name_corrected', to.name), async () => {
          await nameCorrections.setValue(before);
          await undo();
          go(placeOf('name', nameId({ name, type })));
        });
        go(to === null ? START : placeOf('name', nameId(to)));
      }),
    [db, go, run, did],
  );
}
