/** The sections that need the library or the browser: saving, export, data, permissions, shortcuts. */
import type { ComponentChildren } from 'preact';
import { Button } from '../../components/Button';
import { KeyList } from '../../components/KeysDialog';
import { LIBRARY_KEYS } from '../../components/library/library-keys';
import type { OptionRow, OptionSection } from '../../components/options/option-rows';
import { AlwaysAllowed, PermissionList } from '../../components/options/PermissionList';
import { ShortcutList } from '../../components/options/ShortcutList';
import { READER_KEYS } from '../../components/reader/reader-keys';
import { Switch } from '../../components/Switch';
import { resetChoices } from '../../utils/choices';
import { t } from '../../utils/i18n';
import type { Library } from '../../utils/library/schema';
import type { Opening } from '../library/use-library';
import { POPUP_KEYS } from '../popup/keys';
import type { OptionsTools } from './App';
import { formatRow, switchRow } from './choices';
import { Data, DeleteAll, KeepPictures, Template } from './Keeping';
import type { usePermissions } from './use-permissions';
import type { SettingsState } from './use-settings';
import type { useShortcuts } from './use-shortcuts';
import type { useSync } from './use-sync';

interface WithLibrary {
  opening: Opening;
  tools: OptionsTools;
  settings: SettingsState;
}

/** What needs the library, or why it is not there. */
function inLibrary({ opening }: WithLibrary, show: (db: Library) => ComponentChildren): ComponentChildren {
  if (opening.state === 'open') return show(opening.db);
  return opening.state === 'opening' ? null : <p class="quiet">{t('options_no_library')}</p>;
}

export function savingSection(library: WithLibrary): OptionSection {
  const { settings, tools } = library;
  return {
    id: 'saving',
    title: t('options_saving'),
    rows: [
      {
        id: 'keepPictures',
        label: t('data_pictures'),
        about: t('data_pictures_about'),
        labels: true,
        control: inLibrary(library, (db) => <KeepPictures db={db} tools={tools} />),
      },
      {
        id: 'tabs',
        label: t('options_tabs'),
        about: t('options_tabs_about'),
        control: (
          <a class="btn edged" href="/tabs.html">
            {t('tabs_go')}
          </a>
        ),
      },
      switchRow(settings, 'trashAges', { label: t('options_trash'), about: t('options_trash_about') }),
    ],
  };
}

export function exportSection(library: WithLibrary): OptionSection {
  const { settings, tools } = library;
  return {
    id: 'export',
    title: t('export'),
    rows: [
      formatRow(settings),
      {
        id: 'template',
        label: t('options_template'),
        about: t('options_template_about'),
        words: [t('template'), t('template_name'), t('template_text')],
        wide: true,
        control: inLibrary(library, (db) => <Template db={db} tools={tools} settings={settings} />),
      },
    ],
  };
}

/** Settings to the reader's other browsers, and what stands in its way. */
function syncRow({ available, on, state, set }: ReturnType<typeof useSync>): OptionRow {
  const troubles = [
    ...(available === false ? [t('sync_not_here')] : []),
    ...(on && state.refused ? [t('sync_refused')] : []),
    ...(on && state.tooLong.length > 0 ? [t('sync_too_long')] : []),
  ];
  return {
    id: 'sync',
    label: t('sync'),
    about: [t('sync_about'), ...troubles].join(' '),
    labels: true,
    control: <Switch id="sync" checked={on} disabled={!available} label={t('sync')} onChange={set} />,
  };
}

export function dataSection(library: WithLibrary, sync: ReturnType<typeof useSync>): OptionSection {
  const { tools } = library;
  const reset = async () => {
    const undo = await resetChoices();
    if (!undo) tools.toasts.show(t('options_reset_none'));
    else
      tools.toasts.show(t('options_reset_done'), {
        label: t('undo'),
        run: () => void undo().catch(tools.onError),
      });
  };
  return {
    id: 'data',
    title: t('data_title'),
    rows: [
      {
        id: 'keeping',
        label: t('options_keeping'),
        about: t('options_keeping_about'),
        words: [
          t('backup'),
          t('backup_now'),
          t('backup_restore'),
          t('backup_remind'),
          t('storage'),
          t('storage_keep'),
        ],
        wide: true,
        control: inLibrary(library, (db) => <Data db={db} tools={tools} />),
      },
      syncRow(sync),
      {
        id: 'reset',
        label: t('options_reset'),
        about: t('options_reset_about'),
        control: (
          <Button variant="edged" icon="restore" onClick={() => void reset().catch(tools.onError)}>
            {t('options_reset_go')}
          </Button>
        ),
      },
      {
        id: 'delete',
        label: t('options_delete'),
        about: t('options_delete_about'),
        control: inLibrary(library, (db) => <DeleteAll db={db} tools={tools} />),
      },
    ],
  };
}

export function permissionsSection({ origins, revoke }: ReturnType<typeof usePermissions>): OptionSection {
  return {
    id: 'permissions',
    title: t('permissions'),
    rows: [
      {
        id: 'sites',
        label: t('permissions_sites'),
        about: t('permissions_sites_about'),
        words: origins ?? [],
        wide: true,
        control: <PermissionList origins={origins} onRevoke={revoke} />,
      },
      {
        id: 'always',
        label: t('permissions_always'),
        about: t('permissions_always_about'),
        words: [t('permissions_page'), t('permissions_storage'), t('permissions_menus')],
        wide: true,
        control: <AlwaysAllowed />,
      },
    ],
  };
}

const PAGES = [
  ['popup', 'shortcuts_in_popup', POPUP_KEYS],
  ['reader', 'shortcuts_in_reader', READER_KEYS],
  ['library', 'shortcuts_in_library', LIBRARY_KEYS],
] as const;

export function shortcutsSection(
  { shortcuts, change }: ReturnType<typeof useShortcuts>,
  settings: SettingsState,
): OptionSection {
  return {
    id: 'shortcuts',
    title: t('shortcuts'),
    rows: [
      {
        id: 'everywhere',
        label: t('shortcuts_everywhere'),
        about: t('shortcuts_everywhere_about'),
        words: shortcuts?.map(({ label }) => label) ?? [],
        wide: true,
        control: <ShortcutList shortcuts={shortcuts} onChange={change} />,
      },
      switchRow(settings, 'letterKeys', { label: t('options_letters'), about: t('options_letters_about') }),
      {
        id: 'pages',
        label: t('shortcuts_pages'),
        words: PAGES.flatMap(([, , bindings]) => bindings.map(({ label }) => t(label))),
        wide: true,
        control: PAGES.map(([id, title, bindings]) => (
          <details key={id} class="keys">
            <summary>{t(title)}</summary>
            <KeyList bindings={bindings} />
          </details>
        )),
      },
    ],
  };
}
