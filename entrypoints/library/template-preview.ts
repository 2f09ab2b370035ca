import type { Note, Problem, Template } from '../../components/library/TemplateEditor';
import type { SavedArticle } from '../../utils/article';
import { compileTemplate, TemplateError } from '../../utils/transfer/formats/note-template';
import { noteName, writeNote } from '../../utils/transfer/formats/obsidian';

/** What a template makes of an article, or what is wrong with it. */
export function previewWith(
  sample: SavedArticle | null,
  story: string | null,
): (template: Template) => Note | Problem {
  return (template) => {
    try {
      const options = { now: Date.now(), template, story };
      compileTemplate(template); // checked also where there is no article to show it with
      return sample ? { name: noteName(sample, options), text: writeNote(sample, options) } : template;
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      return { wrong: error.field, words: error.message };
    }
  };
}
