/** Figures of dates: read in any script, written with leading zeros. */

/** Where the digits of other scripts stand, among their letters. */
const OTHER_SCRIPT = /[\u0660-\u1fff\ua600-\uffff]/;

/** Every decimal digit of Unicode as 0 to 9; the length of the text does not change for digits of the basic plane. */
export function asciiDigits(text: string): string {
  if (!OTHER_SCRIPT.test(text)) return text;
  return text.replace(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Runs of ten digits start at a multiple of 16, or 6 above one.
    const zero = /\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? code & ~15 : (code & ~15) + 6;
    return String(code - zero);
  });
}

/** Two figures: `4` → `04`. */
export function pad(value: number): string {
  return String(value).padStart(2, '0');
}
