import { useState } from 'preact/hooks';
import type { Highlight } from '../utils/article';
import { t } from '../utils/i18n';
import { Button } from './Button';
import { HighlightColours } from './HighlightColours';
import { NoteField } from './NoteField';

interface HighlightListProps {
  highlights: readonly Highlight[];
  lang: string | null;
  /** Address of the place in the reader. */
  hrefOf: (highlight: Highlight) => string;
  onChange: (id: string, change: Partial<Pick<Highlight, 'colour' | 'note'>>) => void;
  onRemove: (id: string) => void;
}

/** Passages the reader marked, with their notes; each leads to its place in the text. */
export function HighlightList({ highlights, ...props }: HighlightListProps) {
  return (
    <ul class="hls">
      {highlights.map((highlight) => (
        <Entry key={highlight.id} highlight={highlight} {...props} />
      ))}
    </ul>
  );
}

function Entry(props: Omit<HighlightListProps, 'highlights'> & { highlight: Highlight }) {
  const { highlight, lang, hrefOf, onChange, onRemove } = props;
  const { id, quote, position, colour, note } = highlight;
  const [open, setOpen] = useState(false);
  return (
    <li class={`hl ${colour}`}>
      <q lang={lang ?? undefined} dir="auto">
        {quote.exact}
      </q>
      {note !== null && !open && <p dir="auto">{note}</p>}
      {open && (
        <div class="hl-edit">
          <HighlightColours id={id} colour={colour} onChoose={(one) => onChange(id, { colour: one })} />
          <NoteField
            text={note ?? ''}
            label={t('highlight_note')}
            onKeep={(text) => {
              setOpen(false);
              if (text !== (note ?? '')) onChange(id, { note: text || null });
            }}
            onLeave={() => setOpen(false)}
          />
        </div>
      )}
      <div class="hl-acts">
        {position ? (
          <a href={hrefOf(highlight)}>{t('highlight_go')}</a>
        ) : (
          <span class="flag unsure">{t('highlight_lost')}</span>
        )}
        {!open && <Button small icon="pencil" label={t('highlight_options')} onClick={() => setOpen(true)} />}
        <Button small icon="trash" label={t('highlight_remove')} onClick={() => onRemove(id)} />
      </div>
    </li>
  );
}
