import fc from 'fast-check';
import { strToU8 } from 'fflate';

/** What breaks readers of text formats when it stands where nobody expects it. */
const PUT = [
  '',
  '"',
  "'",
  '<',
  '>',
  '{',
  ']',
  ',',
  ';',
  '\\',
  '\0',
  '\ud800',
  '\n',
  '-1',
  '1e999',
  'null',
  '[]',
];

/** A file cut short, without its head, with bytes changed, or with something else in the place of a part. */
export function damagedBytes(whole: Uint8Array): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    fc.nat(whole.length - 1).map((at) => whole.slice(0, at)),
    fc.nat(whole.length - 1).map((at) => whole.slice(at)),
    fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 })
      .map((changes) => {
        const copy = whole.slice();
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      }),
    fc
      .tuple(fc.nat(whole.length), fc.nat(20), fc.constantFrom(...PUT))
      .map(([at, length, put]) =>
        Uint8Array.from([...whole.slice(0, at), ...strToU8(put), ...whole.slice(at + length)]),
      ),
  );
}

/** Markup that parsers treat in ways of their own. */
const ODD_MARKUP = [
  '</div>',
  '<div>',
  '<table>',
  '<td>',
  '<a href="/x">',
  '<svg><foreignObject>',
  '<math><mtext>',
  '<template>',
  '<select><option>',
  '<plaintext>',
  '<!--',
  '-->',
  '<![CDATA[',
  '<script>',
  '<noscript>',
  '<p hidden>',
  '<span style="display:none">',
  '<br><br>',
  '<h1>',
  '<time datetime="9999-99-99">',
  '<script type="application/ld+json">{"@type":"NewsArticle","headline":[{}],"author":7,"datePublished":{}}</script>',
  '<base href="javascript:0">',
  '<meta property="og:url" content="http://[">',
  '<link rel="canonical" href="data:,x">',
  '<body onload="1" class>',
  '&#x110000;&#0;&nbsp;\u200f\u202e',
  '\0',
  '\ud800',
  '\u00ad',
  `${'x'.repeat(5000)} `,
];

interface Change {
  kind: 'drop' | 'double' | 'move' | 'put' | 'swap';
  at: number;
  length: number;
  to: number;
  put: string;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'move', 'put', 'swap' as const),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 40 }),
  to: fc.nat(),
  put: fc.constantFrom(...ODD_MARKUP),
});

/** A page with some of its tags and texts dropped, doubled, moved or swapped, and odd markup between them. */
export function damagedPage(html: string): fc.Arbitrary<string> {
  const tokens = html.split(/(<[^>]*>)/).filter(Boolean);
  return fc
    .array(change, { minLength: 1, maxLength: 12 })
    .map((changes) => changes.reduce(changed, tokens).join(''));
}

function changed(tokens: string[], { kind, at: anywhere, length, to: anyEnd, put }: Change): string[] {
  const at = anywhere % (tokens.length + 1);
  const part = tokens.slice(at, at + length);
  const rest = [...tokens.slice(0, at), ...tokens.slice(at + length)];
  const to = anyEnd % (rest.length + 1);
  switch (kind) {
    case 'drop':
      return rest;
    case 'double':
      return [...tokens.slice(0, at), ...part, ...tokens.slice(at)];
    case 'move':
      return [...rest.slice(0, to), ...part, ...rest.slice(to)];
    case 'put':
      return [...tokens.slice(0, at), put, ...tokens.slice(at)];
    case 'swap':
      return [...tokens.slice(0, at), ...part.reverse(), ...tokens.slice(at + length)];
  }
}
