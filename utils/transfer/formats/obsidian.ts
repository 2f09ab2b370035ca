import { type Document, isScalar, isSeq, Scalar, visit, YAMLSeq } from 'yaml';
import type { SavedArticle } from '../../article';
import { fileName } from '../file-name';
import type { WriteOptions } from './format';
import {
  type CompiledTemplate,
  compileTemplate,
  DEFAULT_TEMPLATE,
  type NoteTemplate,
  type Part,
  variablesIn,
} from './note-template';
import { markdownValue, type NoteValue, plainValue, type Variable } from './note-variables';
import { oneLine } from './plain';

/**
 * A note for Obsidian, after the reader's template or ours: properties, then the text.
 * @throws TemplateError where the template cannot be used
 */
export function writeNote(saved: SavedArticle, options: WriteOptions): string {
  const { properties, values, body } = compiled(options.template);
  const valueFor = (value: Variable) => value(saved, options);
  const front = properties
    ? `---\n${writeProperties(extended(properties, saved), values, valueFor)}---\n\n`
    : '';
  const text = body.map((part) => ('text' in part ? part.text : markdownValue(valueFor(part.value))));
  return `${front}${text.join('').trimEnd()}\n`;
}

/** The note's name after the template, as a file name without extension. */
export function noteName(saved: SavedArticle, options: WriteOptions): string {
  const { name } = compiled(options.template);
  return fileName(joined(name, (value) => value(saved, options)));
}

/** The last one: an export writes thousands of notes after one template. */
let last: { template: NoteTemplate; compiled: CompiledTemplate } | null = null;

function compiled(given: NoteTemplate | null | undefined): CompiledTemplate {
  const template = given ?? DEFAULT_TEMPLATE;
  if (last?.template !== template) last = { template, compiled: compileTemplate(template) };
  return last.compiled;
}

type ValueFor = (value: Variable) => NoteValue;

function joined(parts: readonly Part[], valueFor: ValueFor): string {
  return parts.map((part) => ('text' in part ? part.text : plainValue(valueFor(part.value)))).join('');
}

/** A note of a paywall stub says so, whatever its template: nobody asks for a property that is hardly ever there. */
function extended(properties: Document.Parsed, { article }: SavedArticle): Document {
  if (!article.partial || properties.has('partial')) return properties;
  const more = properties.clone();
  more.set('partial', true);
  return more;
}

/** YAML as Obsidian's clipper writes it: text double-quoted, lists an entry a line, days bare. */
function writeProperties(properties: Document, values: readonly Variable[], valueFor: ValueFor): string {
  const document = properties.clone();
  // What an article says is no template: a replaced node is not looked into again.
  visit(document, {
    Scalar(key, node) {
      if (typeof node.value !== 'string' || filled.has(node)) return undefined;
      return replacement(key, node, variablesIn(node.value, values), valueFor) ?? undefined;
    },
  });
  visit(document, { Seq: (_, list) => flat(list) });
  return document.toString({ lineWidth: 0, nullStr: '' });
}

const filled = new WeakSet<Scalar>();

function replacement(
  key: unknown,
  node: Scalar,
  parts: readonly Part[] | null,
  valueFor: ValueFor,
): Scalar | YAMLSeq | null {
  if (!parts) {
    if (key !== 'key') node.type = 'QUOTE_DOUBLE';
    return null;
  }
  const [only] = parts;
  const isOne = key !== 'key' && parts.length === 1 && only !== undefined && 'value' in only;
  return isOne ? nodeOf(valueFor(only.value)) : quoted(joined(parts, valueFor));
}

/** A list within a list of the template joins it, and what is there twice then is there once. */
function flat(list: YAMLSeq): undefined {
  if (list.items.some(isSeq)) {
    const seen = new Set<unknown>();
    list.items = list.items
      .flatMap((item) => (isSeq(item) ? item.items : [item]))
      .filter((item) => {
        const value = isScalar(item) ? item.value : item;
        return value !== null && !seen.has(value) && seen.add(value);
      });
  }
  list.flow = list.items.length === 0; // []
  return undefined;
}

function nodeOf(value: NoteValue): Scalar | YAMLSeq {
  if ('day' in value) return bare(value.day);
  if (!('list' in value)) return hasText(value) ? quoted(plainValue(value)) : bare(null);
  const list = new YAMLSeq();
  for (const text of value.list) list.add(quoted(text));
  return list;
}

function hasText(value: NoteValue): boolean {
  return ('text' in value ? value.text : 'address' in value ? value.address : '') !== null;
}

function bare(value: string | null): Scalar {
  const scalar = new Scalar(value);
  filled.add(scalar);
  return scalar;
}

/** On one line: a property of several is shown by none of Obsidian's editors. */
function quoted(text: string): Scalar {
  const scalar = new Scalar(oneLine(text));
  scalar.type = 'QUOTE_DOUBLE';
  filled.add(scalar);
  return scalar;
}
