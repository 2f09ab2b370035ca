import { describe, expect, it, vi } from 'vitest';
import { PanelHow } from '../../components/tabs/PanelHow';
import { SaveTabs } from '../../components/tabs/SaveTabs';
import { plural, t } from '../../utils/i18n';
import { useScreen } from './dom';

describe('saving all tabs', () => {
  const screen = useScreen();
  const draw = (over: Partial<Parameters<typeof SaveTabs>[0]>) =>
    screen.draw(
      <SaveTabs
        count={3}
        allowed={false}
        refused={false}
        step="ask"
        outcomes={[]}
        canGiveBack={false}
        onSave={() => {}}
        onCancel={() => {}}
        onGiveBack={() => {}}
        {...over}
      />,
    );

  it('says what the browser will ask, and asks nothing where access is given', () => {
    const onSave = vi.fn();
    draw({ onSave });
    expect(screen.root.textContent).toContain(plural('tabs_ask', 3));
    screen.click(screen.button(t('tabs_allow')));
    expect(onSave).toHaveBeenCalledOnce();
    draw({ allowed: true });
    expect(screen.root.textContent).toContain(plural('tabs_ready', 3));
    expect(screen.button(t('tabs_go')).disabled).toBe(false);
    draw({ count: 0 });
    expect(screen.all('button')).toEqual([]);
    draw({ refused: true });
    expect(screen.texts('.notice b')).toEqual([t('tabs_refused')]);
  });

  it('lists what was saved and what could not be read, and gives the access back', () => {
    const onGiveBack = vi.fn();
    draw({
      step: 'done',
      canGiveBack: true,
      onGiveBack,
      outcomes: [
        { id: 1, title: 'Dyke breaks', href: '/reader.html?key=a', why: null },
        { id: 2, title: 'New tab', href: null, why: t('error_RestrictedPageError') },
      ],
    });
    expect(screen.texts('[role=status]')).toEqual([plural('tabs_saved', 1)]);
    expect(screen.texts('.save-tabs-list a')).toEqual(['Dyke breaks']);
    expect(screen.texts('section bdi, section .quiet')).toEqual(['New tab', t('error_RestrictedPageError')]);
    screen.click(screen.button(t('tabs_give_back')));
    expect(onGiveBack).toHaveBeenCalledOnce();
  });

  it('keeps focus on the page when what was pressed goes', () => {
    draw({});
    screen.button(t('tabs_allow')).focus();
    draw({ step: 'run' });
    expect(document.activeElement?.textContent).toBe(t('tabs_title'));
  });

  it('can be stopped', () => {
    const onCancel = vi.fn();
    draw({ step: 'run', onCancel });
    screen.click(screen.button(t('cancel')));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

describe('side panel', () => {
  const screen = useScreen();
  it('says how a page comes to be read, with the keys where there are any', () => {
    screen.draw(<PanelHow keys="Alt+Shift+D" onLibrary={() => {}} />);
    expect(screen.texts('h1, kbd')).toEqual([t('panel_how'), 'Alt+Shift+D']);
    screen.draw(<PanelHow keys="" onLibrary={() => {}} />);
    expect(screen.all('kbd')).toEqual([]);
  });
});
