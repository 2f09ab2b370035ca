import { useEffect, useState } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import type { StorySummary } from '../../utils/library/stories/types';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { reachOf } from './story-words';

interface StoryJoinDialogProps {
  /** Those with these words in their title, of all there are; of none the likeliest, first. Never rejects. */
  onFind: (text: string) => Promise<readonly StorySummary[]>;
  onApply: (id: string) => void;
  onClose: () => void;
}

/** What was typed is looked for when typing rests. */
const REST_MS = 120;

/** What is found for the words; null until the first answer is here. */
function useFound(text: string, onFind: StoryJoinDialogProps['onFind']) {
  const [found, setFound] = useState<readonly StorySummary[] | null>(null);
  useEffect(() => {
    let stale = false;
    const look = () => void onFind(text).then((now) => !stale && setFound(now));
    const timer = setTimeout(look, text === '' ? 0 : REST_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, onFind]);
  return found;
}

/** Which other story is the same one. */
export function StoryJoinDialog({ onFind, onApply, onClose }: StoryJoinDialogProps) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<StorySummary | null>(null);
  const found = useFound(typed.trim(), onFind);
  // What was chosen stays in sight whatever is typed.
  const shown = chosen && !found?.some(({ id }) => id === chosen.id) ? [chosen, ...(found ?? [])] : found;
  return (
    <Dialog title={t('story_join_title')} onClose={onClose} class="story-joining">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen === null) return;
          onClose();
          onApply(chosen.id);
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
          {shown?.map((story) => (
            <label key={story.id} class="choice">
              <input
                type="radio"
                name="story-join"
                checked={chosen?.id === story.id}
                onChange={() => setChosen(story)}
              />
              <span dir="auto">
                {story.title}
                <small>
                  {plural('articles', story.count)} · {reachOf(story)}
                </small>
              </span>
            </label>
          ))}
          {found?.length === 0 && (
            <p class="quiet" role="status">
              {t('story_join_none')}
            </p>
          )}
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
