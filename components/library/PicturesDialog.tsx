import { listWords, plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { Notice } from '../Notice';

interface PicturesDialogProps {
  /** Pictures that can be kept; 0: there are none, or all of them are. */
  count: number;
  /** Where they come from; `*` for anywhere. */
  hosts: readonly string[];
  /** The browser was told no. */
  refused: boolean;
  onKeep: () => void;
  onClose: () => void;
}

/** Says which sites would be asked for pictures, and why that needs a yes. */
export function PicturesDialog({ count, hosts, refused, onKeep, onClose }: PicturesDialogProps) {
  const named = listWords(hosts, 'conjunction');
  return (
    <Dialog title={t('pictures_keep')} onClose={onClose} class="keeping-pictures">
      {count === 0 ? (
        <p>{t('pictures_none')}</p>
      ) : (
        <>
          {refused && <Notice tone="unsure" icon="warning" title={t('pictures_refused')} />}
          <p>
            <b>{plural('pictures_count', count)}</b>
          </p>
          <p>{hosts[0] === '*' ? t('pictures_from_anywhere') : t('pictures_from', named)}</p>
          <p class="quiet">{t('pictures_why')}</p>
        </>
      )}
      <div class="acts">
        <Button variant="edged" onClick={onClose}>
          {t(count === 0 ? 'close' : 'cancel')}
        </Button>
        {count > 0 && (
          <Button variant="primary" onClick={onKeep}>
            {t('pictures_keep_go')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
