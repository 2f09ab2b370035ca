import { useRef } from 'preact/hooks';
import type { Annotations } from '../../utils/article';
import { glyphOf } from '../../utils/date-glyph';
import { t } from '../../utils/i18n';
import { expressionWhy, longDay, longTimex } from '../date-words';
import { Glyph } from '../Glyph';
import type { RangesOf } from './ArticleBody';
import { dateOf } from './date-spots';
import type { MarginNote } from './margin';
import { useMargin } from './use-margin';

interface MarginNotesProps {
  notes: readonly MarginNote[];
  annotations: Annotations | null;
  text: string;
  /** The reader's day, ISO. */
  today: string;
  reference: 'published' | null;
  box: HTMLElement;
  rangesOf: RangesOf;
  /** A note of the reader's was chosen. */
  onOwn: (note: Extract<MarginNote, { kind: 'own' }>) => void;
}

/** What dates mean and what the reader noted: beside the lines they are about, or under their paragraphs. */
export function MarginNotes(props: MarginNotesProps) {
  const { notes } = props;
  const list = useRef<HTMLElement>(null);
  const { stand, widthPx, tops } = useMargin(props, list);
  return (
    <aside
      ref={list}
      class={stand === 'under' ? 'margin-notes under' : 'margin-notes'}
      aria-label={t('margin_notes')}
      hidden={stand === null}
      style={{ width: stand === 'under' ? '100%' : `${widthPx}px` }}
    >
      {notes.map((note, index) => (
        <div
          key={note.id}
          class={note.kind === 'own' ? `margin-note hl ${note.highlight.colour}` : 'margin-note'}
          style={
            tops[index] == null ? { visibility: 'hidden', top: 0 } : { top: `${Math.round(tops[index])}px` }
          }
        >
          {note.kind === 'own' ? (
            <OwnNote note={note} onOwn={props.onOwn} />
          ) : (
            <DateNote {...props} time={note.time} />
          )}
        </div>
      ))}
    </aside>
  );
}

function OwnNote({
  note,
  onOwn,
}: Pick<MarginNotesProps, 'onOwn'> & { note: Extract<MarginNote, { kind: 'own' }> }) {
  const { updatedAt } = note.highlight;
  return (
    <>
      <button type="button" class="plainlink" dir="auto" onClick={() => onOwn(note)}>
        {note.highlight.note}
      </button>
      <span class="quiet">{t('margin_own', longDay(new Date(updatedAt).toISOString()))}</span>
    </>
  );
}

function DateNote(props: MarginNotesProps & { time: Extract<MarginNote, { kind: 'date' }>['time'] }) {
  const { time, annotations, text, today, reference } = props;
  if (!annotations) return null;
  const date = dateOf(time, annotations, text);
  return (
    <>
      <p class="meaning">
        <Glyph kind={glyphOf(date)} />
        <b>{longTimex(date.value, { today }) ?? t('date_no_value')}</b>
      </p>
      <p class="quiet">{expressionWhy(date, reference)}</p>
    </>
  );
}
