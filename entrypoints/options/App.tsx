import { useCallback } from 'preact/hooks';
import { LongWork } from '../../components/library/LongWork';
import { OptionsPage } from '../../components/options/OptionsPage';
import type { OptionSection } from '../../components/options/option-rows';
import { Toast } from '../../components/Toast';
import { useToast } from '../../components/use-toast';
import { DatelineError } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { useLibrary } from '../library/use-library';
import { useWorks } from '../library/use-works';
import { cleaningSection, readingSection } from './choices';
import { dataSection, exportSection, permissionsSection, savingSection, shortcutsSection } from './sections';
import { siteRows } from './site-rows';
import { usePermissions } from './use-permissions';
import { type Settings, useSettings } from './use-settings';
import { useShortcuts } from './use-shortcuts';
import { useSiteRules } from './use-site-rules';
import { useSync } from './use-sync';

function useTools() {
  const toasts = useToast();
  const works = useWorks(toasts);
  const { show } = toasts;
  const onError = useCallback(
    (error: unknown) => {
      if (!(error instanceof DatelineError)) throw error;
      show(tById(`error_${error.name}`));
    },
    [show],
  );
  return { toasts, works, onError };
}

const links = () => [
  { href: '/library.html', label: t('open_library') },
  { href: '/welcome.html', label: t('welcome_link') },
];

/** What every part of the page may use. */
export type OptionsTools = ReturnType<typeof useTools>;

export function App({ given }: { given: Settings }) {
  const settings = useSettings(given);
  const tools = useTools();
  const opening = useLibrary();
  const permissions = usePermissions(tools);
  const shortcuts = useShortcuts(tools.onError);
  const sync = useSync(tools);
  const sites = useSiteRules(tools);
  const library = { opening, tools, settings };
  const sections: OptionSection[] = [
    readingSection(settings),
    cleaningSection(settings, siteRows(settings, sites)),
    savingSection(library),
    exportSection(library),
    dataSection(library, sync),
    permissionsSection(permissions),
    shortcutsSection(shortcuts, settings),
  ];
  return (
    <OptionsPage sections={sections} links={links()}>
      <div class="works">
        {tools.works.works.map(({ id, work, cancel }) => (
          <LongWork key={id} work={work} onCancel={cancel} />
        ))}
      </div>
      <Toast toast={tools.toasts.toast} onClose={tools.toasts.close} />
    </OptionsPage>
  );
}
