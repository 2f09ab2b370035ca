export const LONGEST_SELECTOR = 500;

/**
 * True for text that can stand as a selector in a style sheet and nowhere leave it: brackets and quotation marks are
 * closed, nothing outside of them opens a block, a comment or an at-rule. Whether it means anything, a browser says.
 */
export function isSelector(text: string): boolean {
  if (text.trim() === '' || text.length > LONGEST_SELECTOR || /url\(/i.test(text)) return false;
  const open: string[] = [];
  let quote: string | null = null;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign < ' ' || sign === '\u007f') return false;
    if (sign === '\\') {
      if (++at >= text.length || text[at]! < ' ') return false;
    } else if (quote !== null) {
      if (sign === quote) quote = null;
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '(' || sign === '[') open.push(sign);
    else if (sign === ')' || sign === ']') {
      if (open.pop() !== (sign === ')' ? '(' : '[')) return false;
    } else if (/[{}@;<!]/.test(sign) || text.startsWith('/*', at)) return false;
  }
  return quote === null && open.length === 0;
}
