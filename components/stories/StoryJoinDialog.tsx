import { useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import type { StorySummary } from '../../utils/library/stories/types';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { reachOf } from './story-words';

interface StoryJoinDialogProps {
  /** To choose from, the likeliest first. */
  stories: readonly StorySummary[];
  onApply: (id: string) => void;
  onClose: () => void;
}

const MOST_SHOWN = 30;

/** Which other story is the same one. */
export function StoryJoinDialog({ stories, onApply, onClose }: StoryJoinDialogProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = typed.trim().toLocaleLowerCase();
  const found = stories
    .filter(({ title }) => title.toLocaleLowerCase().includes(wanted))
    .slice(0, MOST_SHOWN);
  return (
    <Dialog title={t('story_join_title')} onClose={onClose} class="story-joining">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === null) return;
          onClose();
          onApply(chosen);
        }}
      >
        <p class="quiet">{t('story_join_words')}</p>
        <label class="field">
          <span>{t('story_join_find')}</span>
          <input
            class="input"
            dir="auto"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <div class="story-choices">
          {found.map((story) => (
            <label key={story.id} class="choice">
              <input
                type="radio"
                name="story-join"
                checked={chosen === story.id}
                onChange={() => setChosen(story.id)}
              />
              <span dir="auto">
                {story.title}
                <small>
                  {plural('articles', story.count)} · {reachOf(story)}
                </small>
              </span>
            </label>
          ))}
          {found.length === 0 && <p class="quiet">{t('story_join_none')}</p>}
        </div>
        <div class="acts">
          <Button variant="edged" onClick={onClose}>
            {t('cancel')}
          </Button>
          <button type="submit" class="btn primary" disabled={chosen === null}>
            {t('story_join')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
