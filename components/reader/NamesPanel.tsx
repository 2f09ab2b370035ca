import { t } from '../../utils/i18n';
import { EntitySections } from '../EntitySections';
import { Icon } from '../Icon';

/** Opens the panel `names-panel`. */
export function NamesButton() {
  return (
    <button type="button" class="btn icon" popovertarget="names-panel" title={t('reader_names')}>
      <Icon name="person" />
      <span class="vh">{t('reader_names')}</span>
    </button>
  );
}

/** Who, what and where; a chosen name is marked in the text. */
export function NamesPanel(props: Parameters<typeof EntitySections>[0]) {
  return (
    <div class="pop names-panel" id="names-panel" popover="auto" role="dialog" aria-label={t('reader_names')}>
      <EntitySections {...props} />
      {props.entities.length + props.leftOut.length === 0 && <p class="quiet">{t('names_none')}</p>}
    </div>
  );
}
