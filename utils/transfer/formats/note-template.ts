import { type Document, isMap, parseDocument, visit } from 'yaml';
import { DatelineError } from '../../article';
import { t } from '../../i18n';
import { NOT_KEPT, NOTE_VARIABLES } from './note-variables';

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
  /** The properties; variables stand in it as texts between `OPEN` and `CLOSE`. Null: the note has none. */
  properties: Document.Parsed | null;
  body: readonly Part[];
}

/** Text as it stands, or a variable. */
export type Part = { text: string } | { variable: string };

/** Characters for private use, so that YAML reads a variable as text and not as a map in a map. */
const [OPEN, CLOSE] = ['\ue000', '\ue001'];
const VARIABLE = /\{\{([^{}]*)\}\}/g;

/** @throws TemplateError */
export function compileTemplate({ name, text }: NoteTemplate): CompiledTemplate {
  const written = text.replace(/\r\n?/g, '\n').replaceAll(OPEN, '').replaceAll(CLOSE, '');
  const found = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n([\s\S]*))?$/.exec(written);
  const [front, body] = found ? [found[1] ?? '', (found[2] ?? '').replace(/^\n/, '')] : ['', written];
  return {
    name: nameOf(name),
    properties: front.trim() ? propertiesOf(front) : null,
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

/** @throws TemplateError for a variable that is not there */
function partsOf(text: string, marks = VARIABLE): Part[] {
  const parts = text.split(marks).map((part, index): Part => {
    if (index % 2 === 0) return { text: part };
    return { variable: known(part.trim()) };
  });
  const rest = parts.map((part) => ('text' in part ? part.text : '')).join('');
  if (rest.includes('{{')) throw new TemplateError(t('template_open'));
  return parts;
}

function known(name: string): string {
  if (Object.hasOwn(NOTE_VARIABLES, name)) return name;
  if (NOT_KEPT.has(name)) throw new TemplateError(t('template_notKept', `{{${name}}}`));
  if (/[|:]/.test(name)) throw new TemplateError(t('template_filter', `{{${name}}}`));
  throw new TemplateError(t('template_unknown', `{{${name}}}`));
}

/** @throws TemplateError */
function propertiesOf(front: string): Document.Parsed {
  partsOf(front);
  const marked = front.replace(VARIABLE, (_, name: string) => `${OPEN}${name.trim()}${CLOSE}`);
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
export function variablesIn(text: string): Part[] | null {
  if (!text.includes(OPEN)) return null;
  const parts = text.split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`));
  return parts
    .map((part, index): Part => (index % 2 ? { variable: part } : { text: part }))
    .filter((part) => 'variable' in part || part.text !== '');
}
