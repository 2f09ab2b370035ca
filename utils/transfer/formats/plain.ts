/** Characters that no format wants in its text: controls but tab and line ends, and what is no character at all. */
const NO_TEXT = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** Text without control characters; lone halves of surrogate pairs become U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd').replace(NO_TEXT, '');
}

/** Text on one line, white space folded. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[\s\u2028\u2029]+/g, ' ')
    .trim();
}

/** The address if it is one of the web; a library can hold an import's `javascript:` as well. */
export function webAddress(url: string): string | null {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** The address as a URI of RFC 3986: every character that may not stand in one is percent-encoded. */
export function uriOf(url: string): string | null {
  const address = webAddress(url);
  return address && new URL(address).href.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]|%(?![\da-f]{2})/gi, encode);
}

function encode(character: string): string {
  return character === '%' ? '%25' : encodeURIComponent(character);
}
