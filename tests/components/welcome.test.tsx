import { createRef } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Welcome } from '../../components/welcome/Welcome';
import { t } from '../../utils/i18n';
import { useScreen } from './dom';

describe('first run', () => {
  const screen = useScreen();
  const draw = (over: Partial<Parameters<typeof Welcome>[0]> = {}) =>
    screen.draw(
      <Welcome
        frame={createRef()}
        onFrame={() => {}}
        ready
        keys=""
        onPress={() => {}}
        popup={null}
        {...over}
      />,
    );

  it('waits for the sample, then for the button', () => {
    const onPress = vi.fn();
    draw({ ready: false, onPress });
    expect(screen.button(t('welcome_button')).disabled).toBe(true);
    draw({ onPress });
    screen.click(screen.button(t('welcome_button')));
    expect(onPress).toHaveBeenCalledOnce();
  });

  it('tells the keys where there are any', () => {
    draw();
    expect(screen.all('kbd')).toEqual([]);
    draw({ keys: 'Alt+Shift+D' });
    expect(screen.texts('kbd')).toEqual(['Alt+Shift+D']);
  });

  it('shows the popup in place of the hint', () => {
    draw({ popup: <p id="popup">14 things hidden</p> });
    expect(screen.texts('.welcome-popup')).toEqual(['14 things hidden']);
    expect(screen.all('.welcome-hint')).toEqual([]);
    expect(screen.button(t('welcome_button')).disabled).toBe(true);
  });
});
