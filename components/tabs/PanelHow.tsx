import { t } from '../../utils/i18n';
import { Blank } from '../Blank';
import { Button } from '../Button';

interface PanelHowProps {
  /** Of the browser, for the popup; '' where there are none. */
  keys: string;
  onLibrary: () => void;
}

/** In the side panel, where the page in front may not be read yet. */
export function PanelHow({ keys, onLibrary }: PanelHowProps) {
  return (
    <main class="panel-how">
      <Blank
        level={1}
        role="status"
        title={t('panel_how')}
        actions={
          <Button variant="edged" icon="library" onClick={onLibrary}>
            {t('open_library')}
          </Button>
        }
      >
        <p>{t('panel_how_words')}</p>
        {keys !== '' && (
          <p>
            <kbd>{keys}</kbd>
          </p>
        )}
      </Blank>
    </main>
  );
}
