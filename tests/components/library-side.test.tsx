import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FacetList } from '../../components/library/FacetList';
import { PictureStrip } from '../../components/library/PictureStrip';
import { START } from '../../components/library/place';
import { TagTree } from '../../components/library/TagTree';
import { plural, t } from '../../utils/i18n';
import type { KeptPictures } from '../../utils/library/images';
import type { Facets } from '../../utils/library/search/facets';
import { useScreen } from './dom';

describe('PictureStrip', () => {
  const screen = useScreen();
  const said: string[] = [];
  const note = (name: string) => () => void said.push(name);
  const use = (source: string, failure: KeptPictures['uses'][number]['failure']) => ({
    ...{ key: 'k', source, hash: failure ? '' : 'h', failure, at: 1 },
  });
  const copy = { hash: 'h', mime: 'image/webp', bytes: new ArrayBuffer(2), widthPx: 8, heightPx: 6 };
  beforeEach(() => {
    said.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:one');
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
  });
  const sources = ['https://pic.example/a.jpg', 'https://pic.example/b.jpg', 'https://pic.example/c.jpg'];

  it('lists what could not be kept, each with its reason, and offers to try again', () => {
    const kept: KeptPictures = {
      copies: new Map([[sources[0]!, copy]]),
      uses: [use(sources[0]!, null), use(sources[1]!, 'too-big'), use(sources[2]!, 'unreachable')],
    };
    screen.draw(<PictureStrip sources={sources} kept={kept} onKeep={note('keep')} onDrop={note('drop')} />);
    expect(screen.texts('.failures summary')).toEqual([plural('pictures_failed', 2)]);
    expect(screen.texts('.failures li')).toEqual([
      `pic.example/b.jpg ${t('image_too_big')}`,
      `pic.example/c.jpg ${t('image_unreachable')}`,
    ]);
    screen.click(screen.button(t('pictures_again')));
    screen.click(screen.button(t('pictures_drop')));
    expect(said).toEqual(['keep', 'drop']);
  });

  it('does not count as failed what has come since', () => {
    const kept: KeptPictures = {
      copies: new Map([[sources[0]!, copy]]),
      uses: [use(sources[0]!, 'unreachable')],
    };
    const [first] = sources;
    screen.draw(<PictureStrip sources={[first!]} kept={kept} onKeep={note('keep')} onDrop={note('drop')} />);
    expect(screen.all('.failures')).toEqual([]);
    expect(screen.texts('.links button')).toEqual([t('pictures_drop')]);
  });
});

describe('TagTree', () => {
  const screen = useScreen();
  const tags = Array.from({ length: 60 }, (_, n) => ({ tag: `tag${n}`, count: 100 - n, colour: null }));

  it('shows the most used, then all of them', () => {
    screen.draw(<TagTree tags={tags} chosen="tag50" toOf={() => START} onGo={() => {}} />);
    expect(screen.all('.tag-tree > li')).toHaveLength(9); // the chosen one is in sight
    screen.click(screen.button(plural('more_tags', 51)));
    expect(screen.all('.tag-tree > li')).toHaveLength(60);
  });
});

describe('FacetList', () => {
  const screen = useScreen();

  it('has what was read beside what was not', () => {
    const none = { values: [], all: 0 };
    const facets: Facets = {
      ...{ total: 5, mentioned: null },
      names: {
        site: none,
        person: none,
        org: none,
        place: none,
        by: none,
        year: none,
        lang: none,
        tag: none,
      },
      states: { unread: 3, read: 2, archived: 0, favourite: 0, highlight: 0, note: 0, link: 0 },
    };
    const toggled: string[] = [];
    screen.draw(
      <FacetList
        facets={facets}
        query=""
        onToggle={(operator, value) => void toggled.push(`${operator}:${value}`)}
        onMentioned={() => {}}
      />,
    );
    expect(screen.texts('.facet bdi')).toEqual([t('flag_unread'), t('flag_read')]);
    screen.click(screen.all('.facet input')[1]!);
    expect(toggled).toEqual(['is:read']);
  });
});
