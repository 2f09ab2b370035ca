import { useEffect, useRef } from 'preact/hooks';
import type { Annotations, Article, Removal } from '../../utils/article';
import { listWords, plural, t, tById } from '../../utils/i18n';
import { Button } from '../Button';
import { DateList } from '../DateList';
import { EntityChips } from '../EntityList';
import { Notice } from '../Notice';

/** What was made of it. */
export interface TextPreview {
  article: Article;
  annotations: Annotations;
  removals: readonly Removal[];
}

interface TextPreviewStepProps {
  preview: TextPreview;
  today: string;
  problem: string | null;
  busy: boolean;
  onEdit: () => void;
  onSave: () => void;
}

/** What was made of a text, before it is saved. */
export function TextPreviewStep({ preview, today, busy, onEdit, onSave, problem }: TextPreviewStepProps) {
  const { article, annotations, removals } = preview;
  const { keyDates, entities } = annotations;
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => save.current?.focus(), []); // the field that had the focus is gone
  return (
    <>
      {problem && <Notice tone="bad" icon="warning" title={problem} />}
      <div class="preview">
        <p class="meta">
          {article.byline.length > 0 && (
            <span>
              <bdi>{listWords(article.byline)}</bdi>
            </span>
          )}
          <span>{plural('words', article.wordCount)}</span>
        </p>
        <h3 class="head" lang={article.lang ?? undefined} dir="auto">
          {article.title || t('untitled')}
        </h3>
        <p class="excerpt" lang={article.lang ?? undefined} dir="auto">
          {article.excerpt}
        </p>
        {keyDates.length > 0 && (
          <DateList
            dates={keyDates}
            text={article.text}
            lang={article.lang}
            today={today}
            reference={article.published ? 'published' : null}
          />
        )}
        {entities.length > 0 && <EntityChips entities={entities} lang={article.lang} most={10} />}
        <Removed removals={removals} lang={article.lang} />
      </div>
      <div class="acts">
        <Button variant="edged" onClick={onEdit}>
          {t('text_change')}
        </Button>
        <Button variant="primary" disabled={busy} buttonRef={save} onClick={onSave}>
          {t('save')}
        </Button>
      </div>
    </>
  );
}

function Removed({ removals, lang }: { removals: readonly Removal[]; lang: string | null }) {
  if (removals.length === 0) return <p class="quiet">{t('text_nothing_left_out')}</p>;
  return (
    <details>
      <summary>{plural('text_left_out', removals.length)}</summary>
      <ul>
        {removals.map((removal) => (
          <li key={removal.id}>
            <span class="quiet">{tById(`kind_${removal.kind}`)}</span>
            <span lang={lang ?? undefined} dir="auto">
              {removal.text}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
