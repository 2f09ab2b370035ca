import { useMemo, useState } from 'preact/hooks';
import type { SavedArticle } from '../../../utils/article';
import { t, uiLanguage } from '../../../utils/i18n';
import type { VersionDiff } from '../../../utils/library/text-diff';
import { Button } from '../../Button';
import { Dialog } from '../../Dialog';
import { Segmented } from '../../Segmented';
import { Changes } from './Changes';
import { VersionText } from './VersionText';

export interface VersionsDialogProps {
  saved: SavedArticle;
  today: string;
  /** What became of the earlier text with this index in the next one, or in the present one. */
  compare: (index: number, to: 'next' | 'present') => VersionDiff;
  onRestore: (index: number) => void;
  onRemove: (index: number) => void;
  onClose: () => void;
}

type View = 'next' | 'present' | 'text';

/** The earlier texts of an article: what changed, the text as it was, and the ways to bring it back or let it go. */
export function VersionsDialog(props: VersionsDialogProps) {
  const { saved, compare, onRestore, onRemove, onClose } = props;
  const { versions, article, textSavedAt } = saved;
  const last = versions.length - 1;
  const [chosen, setChosen] = useState(last);
  const [view, setView] = useState<View>('next');
  const index = Math.min(chosen, last);
  const version = versions[index];
  // The same words for the last one: next is present.
  const shown: View = view === 'present' && index === last ? 'next' : view;
  const diff = useMemo(
    () => (version && shown !== 'text' ? compare(index, shown) : null),
    [compare, index, shown, version],
  );
  if (!version) return null;
  return (
    <Dialog title={t('versions_title')} onClose={onClose} class="versions">
      <p class="headline" lang={article.lang ?? undefined} dir="auto">
        {article.title || t('untitled')}
      </p>
      <div class="pick">
        <label class="field">
          <span>{t('versions_of')}</span>
          <select
            class="input"
            value={String(index)}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            {versions.map(({ savedAt }, at) => (
              <option key={at} value={String(at)}>
                {timeWords(savedAt)}
              </option>
            ))}
          </select>
        </label>
        <Segmented<View>
          label={t('versions_view')}
          name="versions-view"
          value={shown}
          options={[
            { value: 'next', label: t(index === last ? 'versions_since' : 'versions_next') },
            ...(index === last ? [] : [{ value: 'present' as const, label: t('versions_since') }]),
            { value: 'text', label: t('versions_text') },
          ]}
          onChange={setView}
        />
      </div>
      {diff ? (
        <Changes
          key={`${index} ${shown}`}
          diff={diff}
          until={timeWords(shown === 'present' ? textSavedAt : (versions[index + 1]?.savedAt ?? textSavedAt))}
          lang={article.lang}
          today={props.today}
        />
      ) : (
        <VersionText key={index} article={version.article} />
      )}
      <div class="acts">
        <span class="start">
          <Button icon="trash" variant="danger" onClick={() => onRemove(index)}>
            {t('versions_remove')}
          </Button>
        </span>
        <Button icon="restore" variant="edged" onClick={() => onRestore(index)}>
          {t('versions_restore')}
        </Button>
        <Button variant="primary" onClick={onClose}>
          {t('done')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Day and time: two texts can be of one day. */
function timeWords(ms: number): string {
  return new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
}
