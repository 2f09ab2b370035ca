/** The reader's type: from the choices in the settings to what CSS needs, and one step further in size. */
import { type Leading, type Measure, READER_SIZES_PX, type ReaderStyle } from '../../utils/reader-choices';

/** Line length in em of the reading face: about 58, 68 and 84 characters, at any size. */
const MEASURES_EM: Record<Measure, number> = { narrow: 24, book: 28.6, wide: 35 };

/** On what the line length and the script ask for: Nastaliq set loose is looser than Latin set loose. */
const LEADINGS: Record<Leading, number> = { tight: 0.9, usual: 1, loose: 1.2 };

/** Custom properties for the root element. Sizes in rem, so that they follow the browser's own text size. */
export function styleProperties(style: ReaderStyle): Record<string, string> {
  const sizeRem = style.sizePx / 16;
  return {
    '--reader-size': `${sizeRem}rem`,
    '--reader-measure': `${(sizeRem * MEASURES_EM[style.measure]).toFixed(3)}rem`,
    // Longer lines need more leading to be found again at their start.
    '--reader-leading': { narrow: '1.56', book: '1.62', wide: '1.68' }[style.measure],
    '--leading-step': String(LEADINGS[style.leading]),
  };
}

/** Value of `data-theme`; null leaves it to the system. */
function themeOf({ paper }: ReaderStyle): Exclude<ReaderStyle['paper'], 'auto'> | null {
  return paper === 'auto' ? null : paper;
}

/** One step larger or smaller, within the limits. */
export function resized(style: ReaderStyle, direction: 1 | -1): ReaderStyle {
  const { least, most, step } = READER_SIZES_PX;
  return { ...style, sizePx: Math.min(most, Math.max(least, style.sizePx + direction * step)) };
}

/** Writes the style to the root element. */
export function applyStyle(root: HTMLElement, style: ReaderStyle): void {
  const theme = themeOf(style);
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  root.dataset.face = style.face;
  root.toggleAttribute('data-justified', style.justified);
  for (const [name, value] of Object.entries(styleProperties(style))) root.style.setProperty(name, value);
}
