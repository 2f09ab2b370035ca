import { describe, expect, it, vi } from 'vitest';
import { DeleteAllDialog } from '../../components/options/DeleteAllDialog';
import { OptionsPage } from '../../components/options/OptionsPage';
import { matching, type OptionSection } from '../../components/options/option-rows';
import { PermissionList } from '../../components/options/PermissionList';
import { ShortcutList } from '../../components/options/ShortcutList';
import { plural, t } from '../../utils/i18n';
import { useScreen } from './dom';

const SECTIONS: OptionSection[] = [
  {
    id: 'reading',
    title: 'Reading',
    rows: [
      { id: 'type', label: 'Type', words: ['Sepia', 'Dark'], control: <button type="button">A</button> },
      { id: 'web', label: 'Pictures', about: 'Those of the web', labels: true, control: <input id="web" /> },
    ],
  },
  { id: 'data', title: 'Data', rows: [{ id: 'all', label: 'Délete', control: null }] },
];
const ids = (query: string) =>
  matching(SECTIONS, query).map(({ id, rows }) => [id, rows.map((row) => row.id)]);

describe('searching settings', () => {
  it('finds a row by its label, its explanation, words in its control and its section', () => {
    expect(ids('sepia')).toEqual([['reading', ['type']]]);
    expect(ids('web')).toEqual([['reading', ['web']]]);
    expect(ids('reading')).toEqual([['reading', ['type', 'web']]]);
  });
  it('wants every word, in part, without regard to case and accents', () => {
    expect(ids('READ sep')).toEqual([['reading', ['type']]]);
    expect(ids('delete')).toEqual([['data', ['all']]]);
    expect(ids('sepia web')).toEqual([]);
    expect(ids('  ')).toHaveLength(2);
  });
});

describe('settings page', () => {
  const screen = useScreen();

  it('shows what is found, and takes the other sections out of the list', () => {
    screen.draw(<OptionsPage sections={SECTIONS} links={[{ href: '/library.html', label: 'Library' }]} />);
    expect(screen.texts('nav a')).toEqual(['Reading', 'Data', 'Library']);
    expect(screen.find<HTMLLabelElement>('label').htmlFor).toBe('web');
    screen.type(screen.find<HTMLInputElement>('search input'), 'sepia');
    expect(screen.texts('nav a')).toEqual(['Reading', 'Library']);
    expect(screen.texts('main h3, main label')).toEqual(['Type']);
    screen.type(screen.find<HTMLInputElement>('search input'), 'sepia nothing');
    expect(screen.texts('.blank h2')).toEqual([t('options_none_title')]);
    screen.click(screen.button(t('search_clear')));
    expect(screen.texts('main h2')).toEqual(['Reading', 'Data']);
  });

  it('lists sites in words, each with its own button', () => {
    const revoked: string[] = [];
    const origins = ['*://*/*', 'https://*.delta.example/*', 'https://news.example/*'];
    screen.draw(<PermissionList origins={origins} onRevoke={(origin) => revoked.push(origin)} />);
    const sites = [
      t('permissions_all_sites'),
      t('permissions_site_and_below', 'delta.example'),
      'news.example',
    ];
    expect(screen.texts('li bdi')).toEqual(sites);
    screen.click(screen.button(t('permissions_revoke_named', 'news.example')));
    expect(revoked).toEqual(['https://news.example/*']);
    screen.draw(<PermissionList origins={[]} onRevoke={() => {}} />);
    expect(screen.texts('p')).toEqual([t('permissions_none')]);
  });

  it('says where a shortcut has no keys, and where none can be changed', () => {
    const shortcuts = [
      { name: 'save', label: 'Save', keys: 'Alt+Shift+S' },
      { name: 'read', label: 'Read', keys: '' },
    ];
    screen.draw(<ShortcutList shortcuts={shortcuts} onChange={null} />);
    expect(screen.texts('dd')).toEqual(['Alt+Shift+S', t('shortcuts_unset')]);
    expect(screen.all('button')).toEqual([]);
    const change = vi.fn();
    screen.draw(<ShortcutList shortcuts={shortcuts} onChange={change} />);
    screen.click(screen.button(t('shortcuts_change')));
    expect(change).toHaveBeenCalledOnce();
  });

  it('offers a backup before everything is deleted', () => {
    (
      window as unknown as { HTMLDialogElement: typeof HTMLDialogElement }
    ).HTMLDialogElement.prototype.showModal = () => {};
    (window as unknown as { HTMLDialogElement: typeof HTMLDialogElement }).HTMLDialogElement.prototype.close =
      () => {};
    const done: string[] = [];
    const draw = (withoutBackup: number) =>
      screen.draw(
        <DeleteAllDialog
          count={12}
          withoutBackup={withoutBackup}
          onBackUp={() => done.push('backup')}
          onDelete={() => done.push('delete')}
          onClose={() => done.push('close')}
        />,
      );
    draw(3);
    expect(screen.texts('p').join(' ')).toContain(plural('backup_due_again', 3));
    expect(screen.texts('.acts button')[0]).toBe(t('delete_all_backup'));
    draw(0);
    expect(screen.texts('p').join(' ')).toContain(t('delete_all_backed_up'));
    screen.click(screen.button(t('delete_all_go')));
    expect(done).toEqual(['close', 'delete']);
  });
});
