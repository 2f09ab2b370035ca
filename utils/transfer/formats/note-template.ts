import { type Document, isMap, parseDocument, visit } from 'yaml';
import { DatelineError } from '../../article';
import { t } from '../../i18n';
import { FILTER_NAMES, type Filtered, filterNamed } from './note-filters';
import { expressionOf, piecesOf } from './note-holes';
import { pageVariable, type Refusal } from './note-page';
import { NOT_KEPT, NOTE_VARIABLES, type NoteValue, type Variable } from './note-variables';

/** How a note is made: its name and its text, with variables such as `{{title}}`. */
export interface NoteTemplate {
  name: string;
  text: string;
}

/** The properties of Obsidian's own clipper, in its order, then ours. */
export const DEFAULT_TEMPLATE: NoteTemplate = {
  name: '{{title}}',
  text: `---
title: {{title}}
source: {{url}}
author: {{author}}
published: {{published}}
created: {{date}}
description: {{description}}
tags:
  - clippings
  - {{tags}}
dateline: {{dateline}}
people: {{people}}
places: {{places}}
organisations: {{organisations}}
keydates: {{keydates}}
provenance: {{provenance}}
---

{{content}}

{{marks}}
`,
};

/** A template that cannot be used; the message is for the reader and names what is wrong. */
export class TemplateError extends DatelineError {
  override readonly name = 'TemplateError';
  /** Where it is wrong. */
  field: keyof NoteTemplate = 'text';
}

export interface CompiledTemplate {
  name: readonly Part[];
  /** The properties; of `values` stands the number between `OPEN` and `CLOSE`. Null: the note has none. */
  properties: Document.Parsed | null;
  values: readonly Variable[];
  body: readonly Part[];
}

/** Text as it stands, or what makes a value of an article. */
export type Part = { text: string } | { value: Variable };

/** Characters for private use, so that YAML reads a hole as text and not as a map in a map. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];

/** Whether a file of this format names the story of an article: a note does, after a template that says so. */
export function namesStory(format: string, template: NoteTemplate | null | undefined): boolean {
  return format === 'obsidian' && !!template && /\{\{\s*story\b/.test(template.name + template.text);
}

/** @throws TemplateError */
export function compileTemplate({ name, text }: NoteTemplate): CompiledTemplate {
  const written = text.replace(/\r\n?/g, '\n').replaceAll(OPEN, '').replaceAll(CLOSE, '');
  const found = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n([\s\S]*))?$/.exec(written);
  const [front, body] = found ? [found[1] ?? '', (found[2] ?? '').replace(/^\n/, '')] : ['', written];
  const values: Variable[] = [];
  return {
    name: nameOf(name),
    properties: front.trim() ? propertiesOf(front, values) : null,
    values,
    body: partsOf(body),
  };
}

/** @throws TemplateError */
function nameOf(name: string): Part[] {
  try {
    if (!name.trim()) throw new TemplateError(t('template_noName'));
    return partsOf(name);
  } catch (error) {
    if (error instanceof TemplateError) error.field = 'name';
    throw error;
  }
}

/** @throws TemplateError for what cannot be had */
function partsOf(text: string): Part[] {
  const pieces = piecesOf(text);
  if (!pieces) throw new TemplateError(t('template_open'));
  return pieces.map((piece): Part => {
    if ('hole' in piece) return { value: valueIn(piece.hole) };
    if (piece.text.includes('{%')) throw new TemplateError(t('template_logic'));
    return piece;
  });
}

/** @throws TemplateError */
function valueIn(hole: string): Variable {
  const { variable, filters } = expressionOf(hole);
  const value = variableNamed(variable);
  const steps = filters.map(({ name, args }) => {
    const filter = filterNamed(name, args);
    if (filter) return filter;
    throw new TemplateError(
      filter === null
        ? t('template_filterArgument', `{{${hole}}}`, name)
        : t('template_noFilter', name, FILTER_NAMES.join(', ')),
    );
  });
  if (steps.length === 0) return value;
  return (saved, options) =>
    afterFilters(steps.reduce((now, step) => step(now, options), beforeFilters(value(saved, options))));
}

/** @throws TemplateError */
function variableNamed(name: string): Variable {
  if (Object.hasOwn(NOTE_VARIABLES, name)) return NOTE_VARIABLES[name]!;
  const shown = `{{${name}}}`;
  if (NOT_KEPT.has(name)) throw new TemplateError(t('template_notKept', shown));
  if (/^["']/.test(name)) throw new TemplateError(t('template_prompt', shown));
  const ofPage = pageVariable(name);
  if (!ofPage) throw new TemplateError(t('template_unknown', shown));
  if (typeof ofPage === 'function') return ofPage;
  throw new TemplateError(refusalWords(ofPage, shown));
}

function refusalWords(refusal: Refusal, shown: string): string {
  if (refusal.refused === 'selector') return t('template_selector', shown);
  if (refusal.refused === 'no-selector') return t('template_noSelector', shown);
  return t('template_notOfPage', shown, refusal.kept.join(', '));
}

/** Filters are written for the clipper's values: names without brackets, times whole. */
function beforeFilters(value: NoteValue): Filtered {
  if ('markdown' in value) return { value: value.markdown, markdown: true };
  if ('list' in value) {
    return { value: value.list.map((one) => one.replace(/^\[\[|\]\]$/g, '')), markdown: false };
  }
  const given = 'address' in value ? value.address : (value.raw ?? ('day' in value ? value.day : value.text));
  return { value: given ?? '', markdown: false };
}

function afterFilters({ value, markdown }: Filtered): NoteValue {
  if (typeof value !== 'string') return { list: value, isMarkdown: markdown };
  if (markdown) return { markdown: value };
  return /^\d{4}-\d\d-\d\d$/.test(value) ? { day: value } : { text: value || null };
}

/** @throws TemplateError */
function propertiesOf(front: string, values: Variable[]): Document.Parsed {
  const marked = partsOf(front)
    .map((part) => ('text' in part ? part.text : OPEN + String(values.push(part.value) - 1) + CLOSE))
    .join('');
  const document = parseDocument(marked, { strict: true });
  const [error] = document.errors;
  if (error) throw new TemplateError(t('template_yaml', lineOf(error.linePos) + 1));
  if (document.contents !== null && !isMap(document.contents)) throw new TemplateError(t('template_yaml', 2));
  withoutComments(document);
  return document;
}

/** A comment is the reader's own remark on the template, not on the article. */
function withoutComments(document: Document.Parsed): void {
  document.comment = null;
  document.commentBefore = null;
  visit(document, {
    Node(_, node) {
      node.comment = null;
      node.commentBefore = null;
    },
  });
}

function lineOf(linePos: ReadonlyArray<{ line: number }> | undefined): number {
  return linePos?.[0]?.line ?? 1;
}

/** A text of the properties as its parts; null where it holds no variable. */
export function variablesIn(text: string, values: readonly Variable[]): Part[] | null {
  if (!text.includes(OPEN)) return null;
  const parts = text.split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`));
  return parts
    .map((part, index): Part => (index % 2 ? { value: values[Number(part)]! } : { text: part }))
    .filter((part) => 'value' in part || part.text !== '');
}
