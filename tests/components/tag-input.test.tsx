import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import { TagInput } from '../../components/TagInput';
import { spellingOf, tagOptions } from '../../components/tag-options';
import { useScreen } from './dom';

const OWN = [
  { tag: 'Talks', count: 8 },
  { tag: 'border', count: 6 },
  { tag: 'border posts', count: 2 },
];

describe('TagInput', () => {
  const screen = useScreen();
  let tags: string[] = [];

  function Field({ start = [] as string[], suggestions = [] as string[] }) {
    const [now, setNow] = useState(start);
    tags = now;
    return (
      <TagInput
        tags={now}
        own={OWN}
        suggestions={suggestions}
        onAdd={(tag) => setNow([...now, tag])}
        onRemove={(tag) => setNow(now.filter((other) => other !== tag))}
      />
    );
  }
  const field = () => screen.find<HTMLInputElement>('input');
  const options = () => screen.all('[role=option]').map((option) => option.querySelector('bdi')?.textContent);
  const activeOption = () => {
    const id = field().getAttribute('aria-activedescendant');
    return id ? screen.find(`[id="${id}"] bdi`).textContent : null;
  };

  it('offers own tags that begin with what is typed, most used first, and takes the first with Enter', () => {
    screen.draw(<Field />);
    screen.type(field(), 'bor');
    expect(options()).toEqual(['border', 'border posts', 'bor']);
    expect(field().getAttribute('aria-expanded')).toBe('true');
    expect(activeOption()).toBe('border');
    expect(screen.press('Enter')).toBe(false);
    expect(tags).toEqual(['border']);
    expect(field().value).toBe('');
  });

  it('takes what is typed with a comma, in the spelling already used', () => {
    screen.draw(<Field />);
    screen.type(field(), 'talks,');
    expect(tags).toEqual(['Talks']);
    screen.type(field(), ' new  thing ,bor');
    expect(tags).toEqual(['Talks', 'new thing']);
    expect(field().value).toBe('bor');
  });

  it('moves with the arrows through the list and back to the field', () => {
    screen.draw(<Field suggestions={['Velmaria']} />);
    screen.type(field(), '');
    expect(activeOption()).toBeNull();
    screen.press('ArrowDown');
    expect(activeOption()).toBe('Velmaria');
    screen.press('ArrowDown');
    expect(activeOption()).toBe('Talks');
    screen.press('ArrowUp');
    screen.press('ArrowUp');
    expect(activeOption()).toBeNull();
    screen.press('ArrowUp');
    expect(activeOption()).toBe('border posts');
    screen.press('Enter');
    expect(tags).toEqual(['border posts']);
  });

  it('closes the list with Escape, then clears the field, then leaves the key to others', () => {
    screen.draw(<Field />);
    screen.type(field(), 'bor');
    expect(screen.press('Escape')).toBe(false);
    expect(options()).toEqual([]);
    expect(field().value).toBe('bor');
    expect(screen.press('Escape')).toBe(false);
    expect(field().value).toBe('');
    expect(screen.press('Escape')).toBe(true);
  });

  it('takes the last tag back with Backspace in an empty field only, and says so', () => {
    screen.draw(<Field start={['one', 'two']} />);
    screen.type(field(), 'x');
    expect(screen.press('Backspace')).toBe(true);
    expect(tags).toEqual(['one', 'two']);
    screen.type(field(), '');
    expect(screen.press('Backspace')).toBe(false);
    expect(tags).toEqual(['one']);
    expect(screen.texts('[role=status]')).toEqual(['Tag removed: two']);
  });

  it('keeps what was typed when the focus goes elsewhere, and doubles nothing', () => {
    screen.draw(<Field start={['talks']} />);
    screen.type(field(), 'TALKS');
    screen.fire(field(), 'focusout');
    field().blur();
    screen.type(field(), 'water');
    screen.fire(field(), 'blur');
    expect(tags).toEqual(['talks', 'water']);
  });

  it('takes an option under the pointer and keeps the focus', () => {
    screen.draw(<Field />);
    screen.type(field(), 'bor');
    screen.fire(screen.all('[role=option]')[1]!, 'pointerdown');
    expect(tags).toEqual(['border posts']);
    expect(field().ownerDocument.activeElement).toBe(field());
  });

  it('removes a tag with its button', () => {
    screen.draw(<Field start={['one', 'two']} />);
    screen.click(screen.button('Remove tag one'));
    expect(tags).toEqual(['two']);
  });

  it('leaves the keys of an input method alone', () => {
    screen.draw(<Field />);
    screen.type(field(), 'か');
    screen.press('Enter', { isComposing: true });
    expect(tags).toEqual([]);
  });
});

describe('tagOptions', () => {
  const choose = { chosen: [], own: OWN, suggestions: ['Velmaria', 'Border'] };

  it('shows suggestions and the tags used most before anything is typed, and none that is known', () => {
    expect(tagOptions('', choose).map(({ tag, kind }) => `${tag} ${kind}`)).toEqual([
      'Velmaria suggested',
      'Talks own',
      'border own',
      'border posts own',
    ]);
  });

  it('finds a later word, and leaves out what is chosen', () => {
    expect(tagOptions('posts', choose).map(({ tag }) => tag)).toEqual(['border posts', 'posts']);
    expect(tagOptions('bor', { ...choose, chosen: ['BORDER'] }).map(({ tag }) => tag)).toEqual([
      'border posts',
      'bor',
    ]);
  });

  it('offers spellings of one tag as one, in the one used most', () => {
    const own = [
      { tag: 'Politics', count: 2 },
      { tag: 'politics', count: 5 },
    ];
    expect(tagOptions('pol', { chosen: [], own, suggestions: [] })).toEqual([
      { tag: 'politics', count: 7, kind: 'own' },
      { tag: 'pol', count: null, kind: 'new' },
    ]);
    expect(spellingOf('POLITICS', own)).toBe('politics');
  });

  it('offers nothing new for a tag that is there', () => {
    expect(tagOptions('#Talks ', choose).map(({ kind }) => kind)).toEqual(['own']);
    expect(tagOptions('talks', { ...choose, chosen: ['Talks'] })).toEqual([]);
  });
});
