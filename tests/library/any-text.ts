import fc from '../properties';

const character = fc.oneof(
  fc.integer({ min: 0x20, max: 0x7e }),
  fc.integer({ min: 0, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);

/**
 * Text of any characters, plain ones more often. (fast-check's own `binary` and `grapheme` units take seconds to
 * set up, in every file that uses them.)
 */
export function anyText(options: { maxLength: number }): fc.Arbitrary<string> {
  return fc.array(character, options).map((codes) => String.fromCodePoint(...codes));
}
