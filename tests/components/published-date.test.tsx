import { describe, expect, it } from 'vitest';
import { Masthead } from '../../components/popup/Masthead';
import type { Dated } from '../../utils/article';
import { useScreen } from './dom';

const published: Dated = { value: '2025-04-03T22:15:00+05:30', source: 'json-ld', certain: true };

describe('the date of publication', () => {
  const screen = useScreen();
  const draw = (more: Partial<Dated>) =>
    screen.draw(
      <Masthead
        article={{ title: 'Ferry sails again', lang: 'en', published: { ...published, ...more } }}
        today="2025-04-24"
      />,
    );

  it('says where it comes from, and is the day of its own zone', () => {
    draw({});
    expect(screen.find('time').getAttribute('datetime')).toBe(published.value);
    expect(screen.find('time').textContent).toContain('Apr 3');
    expect(screen.find('time').title).toBe('Publication date from the page’s own data');
  });

  it('says what else the page says, to eyes and ears', () => {
    draw({ certain: false, against: { value: '2025-03-20', source: 'url' } });
    const flag = screen.find('.flag.unsure');
    expect(flag.title).toMatch(/own data\. Elsewhere the page says .*Mar 20, 2025$/);
    expect(flag.querySelector('.vh')?.textContent).toBe(flag.title);
  });
});
