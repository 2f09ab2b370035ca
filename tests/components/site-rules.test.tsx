import { describe, expect, it, vi } from 'vitest';
import { AllowSite } from '../../components/AllowSite';
import { SiteRules } from '../../components/options/SiteRules';
import { t } from '../../utils/i18n';
import type { SiteRule } from '../../utils/site';
import { noRule } from '../../utils/site-rules';
import { useScreen } from './dom';

describe('rules of sites', () => {
  const screen = useScreen();
  const draw = (rules: SiteRule[], allowed: string[] = []) => {
    const deeds = {
      onClean: vi.fn(),
      onChange: vi.fn(),
      onForget: vi.fn(),
      onExport: vi.fn(),
      onImport: vi.fn(),
    };
    const understands = (selector: string) => !selector.includes('{');
    screen.draw(<SiteRules rules={rules} allowed={new Set(allowed)} understands={understands} {...deeds} />);
    return deeds;
  };
  const rule: SiteRule = { ...noRule('courier.example'), clean: 'always', hide: ['.promo', '.apps'] };

  it('shows what is wanted of a site, and where the browser does not let us', () => {
    draw([rule]);
    expect(screen.texts('summary')).toEqual([
      `courier.example ${t('site_clean_always')}, ${t('site_hide')} (2)`,
    ]);
    expect(screen.texts('details p.quiet')[0]).toContain(t('site_no_access'));
    draw([rule], ['courier.example']);
    expect(screen.texts('details').join()).not.toContain(t('site_no_access'));
  });

  it('asks for the site from within the click', () => {
    const { onClean } = draw([{ ...rule, clean: 'ask' }]);
    screen.click(screen.find('input[value=always]'));
    expect(onClean.mock.calls[0]?.slice(1)).toEqual(['always']);
  });

  it('takes selectors over once all of them are understood', () => {
    const { onChange } = draw([rule]);
    const field = screen.find('textarea') as HTMLTextAreaElement;
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(
        new (field.ownerDocument.defaultView as unknown as typeof globalThis).Event('input', {
          bubbles: true,
        }),
      );
      draw([rule]);
    };
    type('.promo\n.apps {');
    expect(screen.texts('[role=alert]')).toEqual([t('site_selector_bad', '.apps {')]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('says so where there are none, and has no file to give', () => {
    draw([]);
    expect(screen.texts('p.quiet')).toEqual([t('sites_none')]);
    expect(screen.button(t('sites_file')).disabled).toBe(true);
  });

  it('says what the browser is about to ask, and what came of it', () => {
    const onAllow = vi.fn();
    const show = (answer: 'given' | 'refused' | null) =>
      screen.draw(<AllowSite site="courier.example" answer={answer} onAllow={onAllow} onClose={() => {}} />);
    show(null);
    expect(screen.texts('[role=status]')).toEqual([t('allow_text', 'courier.example')]);
    screen.click(screen.button(t('allow_go')));
    expect(onAllow).toHaveBeenCalledTimes(1);
    show('given');
    expect(screen.texts('[role=status]')).toEqual([t('allow_done', 'courier.example')]);
    show('refused');
    expect(screen.texts('[role=status]')).toEqual([t('allow_refused')]);
  });
});
