import { t } from '../../utils/i18n';
import { Button } from '../Button';
import { Icon } from '../Icon';

interface PermissionListProps {
  /** Match patterns of the sites Dateline was given access to; null until they are known. */
  origins: readonly string[] | null;
  onRevoke: (origin: string) => void;
}

const EVERYWHERE = /^(?:<all_urls>|(?:\*|https?):\/\/\*\/)/;

/** "news.example" for `https://news.example/*`; all sites for a pattern that names none. */
export function siteWords(origin: string): string {
  if (EVERYWHERE.test(origin)) return t('permissions_all_sites');
  const host = /^[^:]+:\/\/([^/]+)/.exec(origin)?.[1] ?? origin;
  return host.startsWith('*.') ? t('permissions_site_and_below', host.slice(2)) : host;
}

/** Each site with a way to take its access away. */
export function PermissionList({ origins, onRevoke }: PermissionListProps) {
  if (!origins) return null;
  if (origins.length === 0) return <p class="quiet">{t('permissions_none')}</p>;
  return (
    <ul class="option-list">
      {origins.map((origin) => {
        const site = siteWords(origin);
        return (
          <li key={origin}>
            <Icon name="site" />
            <bdi>{site}</bdi>
            <Button
              small
              variant="edged"
              label={t('permissions_revoke_named', site)}
              onClick={() => onRevoke(origin)}
            >
              {t('permissions_revoke')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

const ALWAYS = [
  ['activeTab', 'permissions_page', 'permissions_page_why'],
  ['storage', 'permissions_storage', 'permissions_storage_why'],
  ['menus', 'permissions_menus', 'permissions_menus_why'],
] as const;

/** What came with the installation, and what for. */
export function AlwaysAllowed() {
  return (
    <dl class="option-facts">
      {ALWAYS.map(([id, what, why]) => (
        <div key={id}>
          <dt>{t(what)}</dt>
          <dd class="quiet">{t(why)}</dd>
        </div>
      ))}
    </dl>
  );
}
