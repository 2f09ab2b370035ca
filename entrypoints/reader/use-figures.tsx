import { useCallback, useState } from 'preact/hooks';
import type { FigurePicture } from '../../components/reader/figures';
import { useOnDemand } from './use-on-demand';

const load = () => import('../../components/reader/FigureDialog');

/** Pictures that are seen large, one at a time. */
export function useFigures() {
  const [shown, setShown] = useState<{ figures: FigurePicture[]; at: number } | null>(null);
  const loaded = useOnDemand(shown !== null, load);
  const close = useCallback(() => setShown(null), []);
  return {
    open: (figures: FigurePicture[], at: number) => setShown({ figures, at }),
    dialog: (lang: string | null) =>
      loaded &&
      shown && <loaded.FigureDialog figures={shown.figures} first={shown.at} lang={lang} onClose={close} />,
  };
}
