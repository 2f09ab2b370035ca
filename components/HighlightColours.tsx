import { HIGHLIGHT_COLOURS, type HighlightColour } from '../utils/article';
import { t, tById } from '../utils/i18n';

interface HighlightColoursProps {
  /** Makes the group of radio buttons unique on the page. */
  id: string;
  colour: HighlightColour;
  onChoose: (colour: HighlightColour) => void;
}

/** The colours of a highlight as one choice. */
export function HighlightColours({ id, colour, onChoose }: HighlightColoursProps) {
  return (
    <fieldset class="swatches">
      <legend class="vh">{t('highlight_colour')}</legend>
      {HIGHLIGHT_COLOURS.map((one) => (
        <label key={one} title={tById(`colour_${one}`)}>
          <input type="radio" name={`colour-${id}`} checked={one === colour} onChange={() => onChoose(one)} />
          <i class={`dot mark ${one}`} />
          <span class="vh">{tById(`colour_${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
