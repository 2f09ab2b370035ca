import { useEffect, useRef } from 'preact/hooks';
import { HIGHLIGHT_COLOURS, type Highlight, type HighlightColour } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { Button } from '../Button';
import { HighlightColours } from '../HighlightColours';
import { NoteField } from '../NoteField';
import type { PassagePlace } from './passage-place';

export interface PassageDeeds {
  /** Marks what is selected, or gives the highlight another colour. */
  onColour: (colour: HighlightColour) => void;
  /** Opens or closes the field for a note; what is only selected is marked first. */
  onNoting: (open: boolean) => void;
  onNote: (text: string) => void;
  onQuote: () => void;
  /** Reads aloud from here; null where nothing can. */
  onListen: (() => void) | null;
  onRemove: () => void;
  onClose: () => void;
}

interface PassageBarProps extends PassageDeeds {
  place: PassagePlace;
  /** Width of the box it stands in. */
  boxWidthPx: number;
  /** Null: the passage is selected, not marked. */
  highlight: Highlight | null;
  noting: boolean;
  /** It was opened by a key: the keyboard goes on here. */
  focused: boolean;
}

/** Wider than it ever is. */
const BAR_PX = 320;

/** What can be done with a passage, below its last line: mark, note, quote, listen, and take the mark away. */
export function PassageBar(props: PassageBarProps) {
  const { place, highlight, noting, focused, onClose } = props;
  const bar = useRef<HTMLFieldSetElement>(null);
  const id = highlight?.id ?? null;
  useEffect(() => {
    if (focused && !noting) bar.current?.querySelector<HTMLElement>('input:checked, button')?.focus();
  }, [focused, noting, id]);
  // Before the page's own Escape, which leaves the reader; a field for a note takes its own.
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || (event.target as Element | null)?.closest?.('textarea')) return;
      event.preventDefault();
      onClose();
    };
    const page = bar.current!.ownerDocument;
    page.addEventListener('keydown', onEscape, true);
    return () => page.removeEventListener('keydown', onEscape, true);
  }, [onClose]);
  const left = Math.max(0, Math.min(place.left, props.boxWidthPx - BAR_PX));
  return (
    <fieldset
      ref={bar}
      class="passage"
      aria-label={t(highlight ? 'passage_marked' : 'passage_selected')}
      style={{ left: `${left}px`, top: `${place.bottom + 6}px` }}
      // A press on a button would let go of what is selected.
      onMouseDown={(event) => {
        if (!(event.target as Element).closest('textarea')) event.preventDefault();
      }}
    >
      <div class="passage-row">
        {highlight ? (
          <HighlightColours id={highlight.id} colour={highlight.colour} onChoose={props.onColour} />
        ) : (
          <NewColours onChoose={props.onColour} />
        )}
        <Deeds {...props} />
      </div>
      {noting ? (
        <NoteField
          key={id}
          text={highlight?.note ?? ''}
          label={t('highlight_note')}
          onKeep={props.onNote}
          onLeave={() => props.onNoting(false)}
        />
      ) : (
        highlight?.note && (
          <p class="own" dir="auto">
            {highlight.note}
          </p>
        )
      )}
    </fieldset>
  );
}

function NewColours({ onChoose }: { onChoose: (colour: HighlightColour) => void }) {
  return (
    <div class="swatches">
      {HIGHLIGHT_COLOURS.map((colour) => (
        <button
          key={colour}
          type="button"
          class="swatch"
          aria-label={t('highlight_in', tById(`colour_${colour}`))}
          title={t('highlight_in', tById(`colour_${colour}`))}
          onClick={() => onChoose(colour)}
        >
          <i class={`dot mark ${colour}`} />
        </button>
      ))}
    </div>
  );
}

function Deeds({ highlight, noting, onNoting, onQuote, onListen, onRemove }: PassageBarProps) {
  return (
    <div class="deeds">
      <Button
        small
        icon="pencil"
        label={t(highlight?.note ? 'note_edit' : 'note_add')}
        expanded={noting}
        onClick={() => onNoting(!noting)}
      />
      <Button small icon="copy" label={t('quote_copy')} onClick={onQuote} />
      {onListen && <Button small icon="speaker" label={t('listen_from_here')} onClick={onListen} />}
      {highlight && <Button small icon="trash" label={t('highlight_remove')} onClick={onRemove} />}
    </div>
  );
}
