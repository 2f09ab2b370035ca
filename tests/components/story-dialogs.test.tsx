import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StoriesWorking } from '../../components/stories/StoriesWorking';
import { StoryJoinDialog } from '../../components/stories/StoryJoinDialog';
import { StoryList } from '../../components/stories/StoryList';
import { StoryNameDialog } from '../../components/stories/StoryNameDialog';
import type { StorySummary } from '../../utils/library/stories/types';
import { useScreen } from './dom';

const story = (id: string, title: string, over: Partial<StorySummary> = {}): StorySummary => ({
  ...{ id, title, named: false, pinned: false, count: 3, subject: id },
  ...{ firstDay: '2026-05-02', lastDay: '2026-05-04', ...over },
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('joining stories', () => {
  const screen = useScreen();
  beforeEach(() => {
    // jsdom has no modal dialogs.
    vi.stubGlobal('HTMLDialogElement', window.HTMLDialogElement);
    const proto = window.HTMLDialogElement.prototype;
    proto.showModal = function showModal() {
      this.open = true;
    };
    proto.close = function close() {
      this.open = false;
    };
  });
  afterEach(() => vi.unstubAllGlobals());

  const ALL = Array.from({ length: 900 }, (_, at) => story(`s${at}`, `Story number ${at} of the year`));
  const onFind = vi.fn(async (text: string) => ALL.filter(({ title }) => title.includes(text)).slice(0, 30));
  async function draw() {
    const deeds = { onApply: vi.fn(), onClose: vi.fn() };
    screen.draw(<StoryJoinDialog onFind={onFind} {...deeds} />);
    await settled();
    screen.draw(<StoryJoinDialog onFind={onFind} {...deeds} />);
    return deeds;
  }
  const search = async (text: string) => {
    screen.type(screen.find<HTMLInputElement>('input.input'), text);
    await settled();
  };

  it('finds any of all stories by its title, however many there are', async () => {
    const { onApply, onClose } = await draw();
    expect(screen.all('.choice')).toHaveLength(30);
    await search('number 873');
    expect(screen.texts('.choice')).toEqual(['Story number 873 of the year3 articles · May 2 – 4, 2026']);
    screen.click(screen.find('.choice input'));
    await search('number 4 of');
    // The chosen one stays in sight.
    expect(screen.texts('.choice').map((words) => words.slice(0, 16))).toEqual([
      'Story number 873',
      'Story number 4 o',
    ]);
    screen.fire(screen.find('form'), 'submit');
    expect(onApply.mock.calls).toEqual([['s873']]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says so where none is called that, and joins nothing that was not chosen', async () => {
    const { onApply } = await draw();
    await search('dyke');
    expect(screen.texts('[role=status]')).toEqual(['No other story is called that.']);
    expect(screen.find<HTMLButtonElement>('button[type=submit]').disabled).toBe(true);
    screen.fire(screen.find('form'), 'submit');
    expect(onApply).not.toHaveBeenCalled();
  });

  it('renames, and gives the name back', () => {
    const onApply = vi.fn();
    const dialog = (named: boolean) => (
      <StoryNameDialog title="Dyke breaks" named={named} onApply={onApply} onClose={vi.fn()} />
    );
    screen.draw(dialog(false));
    screen.type(screen.find<HTMLInputElement>('input'), ' The great flood ');
    screen.fire(screen.find('form'), 'submit');
    expect(onApply.mock.calls.at(-1)?.[0]?.trim()).toBe('The great flood');
  });

  it('are pinned from the list, which says of each how many articles and when', () => {
    const [onPin, onGo] = [vi.fn(), vi.fn()];
    const stories = [story('a', 'Dyke breaks', { pinned: true }), story('b', 'Book fair', { count: 2 })];
    screen.draw(<StoryList {...{ stories, onPin, onGo }} />);
    expect(screen.texts('.story-item h2')).toEqual(['Dyke breaks', 'Book fair']);
    expect(screen.texts('.story-item .meta')).toEqual([
      '3 articlesMay 2 – 4, 2026',
      '2 articlesMay 2 – 4, 2026',
    ]);
    screen.click(screen.button('Pin Book fair'));
    screen.click(screen.button('Unpin Dyke breaks'));
    expect(onPin.mock.calls.map(([{ id }]) => id)).toEqual(['b', 'a']);
    screen.click(screen.find('.story-item h2 a'));
    expect(onGo.mock.calls[0]?.[0]).toMatchObject({ view: 'story', of: 'a' });
  });

  it('that are still being put together are waited for with the way that is left', () => {
    screen.draw(<StoriesWorking title="Putting stories together" progress={{ done: 30, total: 120 }} />);
    expect(screen.texts('h2')).toEqual(['Putting stories together']);
    const bar = screen.find('progress');
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['30', '120']);
    expect(screen.texts('.num')).toEqual(['30 of 120']);
  });
});
