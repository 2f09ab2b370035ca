/** Rows about sites: the bar in a page, and the rules for single sites. */
import type { OptionRow } from '../../components/options/option-rows';
import { SiteRules } from '../../components/options/SiteRules';
import { t } from '../../utils/i18n';
import type { BarShows } from '../../utils/settings';
import type { SettingsState } from './use-settings';
import type { useSiteRules } from './use-site-rules';

export function siteRows(
  { values, set }: SettingsState,
  sites: ReturnType<typeof useSiteRules>,
): OptionRow[] {
  return [
    {
      id: 'barShows',
      label: t('bar_shows'),
      words: [t('bar_shows_page'), t('bar_shows_site'), t('bar_shows_never')],
      labels: true,
      control: (
        <select
          id="barShows"
          class="input"
          value={values.barShows}
          onChange={(event) => set('barShows', event.currentTarget.value as BarShows)}
        >
          <option value="page">{t('bar_shows_page')}</option>
          <option value="site">{t('bar_shows_site')}</option>
          <option value="never">{t('bar_shows_never')}</option>
        </select>
      ),
    },
    {
      id: 'siteRules',
      label: t('sites'),
      words: [t('site_hide'), t('site_keep'), t('sites_file'), ...sites.rules.map(({ site }) => site)],
      wide: true,
      control: <SiteRules {...sites} />,
    },
  ];
}
