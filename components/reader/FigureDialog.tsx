import { useState } from 'preact/hooks';
import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import type { FigurePicture } from './figures';

interface FigureDialogProps {
  figures: readonly FigurePicture[];
  /** The one to begin with. */
  first: number;
  lang: string | null;
  onClose: () => void;
}

/** A picture as large as the window, with its caption; arrows lead to the others. */
export function FigureDialog({ figures, first, lang, onClose }: FigureDialogProps) {
  const [at, setAt] = useState(first);
  const figure = figures[at];
  if (!figure) return null;
  const step = (by: number) => setAt((now) => (now + by + figures.length) % figures.length);
  const onKeyDown = (event: KeyboardEvent) => {
    const along = document.documentElement.dir === 'rtl' ? -1 : 1;
    if (event.key === 'ArrowRight') step(along);
    else if (event.key === 'ArrowLeft') step(-along);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog title={t('figure')} onClose={onClose} class="figure-dialog">
      {/* The keys are heard from whichever button has the focus */}
      <fieldset class="figure-stage" aria-label={t('figure')} onKeyDown={onKeyDown}>
        <img src={figure.src} alt={figure.alt} referrerpolicy="no-referrer" />
        <div class="figure-foot">
          <p lang={lang ?? undefined} dir="auto">
            {figure.caption || figure.alt}
          </p>
          {figures.length > 1 && (
            <>
              <span class="quiet" role="status">
                {t('find_count', at + 1, figures.length)}
              </span>
              <Button icon="back" label={t('figure_previous')} onClick={() => step(-1)} />
              <Button icon="forward" label={t('figure_next')} onClick={() => step(1)} />
            </>
          )}
          <Button icon="close" label={t('close')} onClick={onClose} />
        </div>
      </fieldset>
    </Dialog>
  );
}
