import { oneLine } from './plain';

/** A link to the note of that name; characters that end or split a link are left out. */
export function wikilink(name: string, alias?: string): string {
  const [goal, shown] = [name, alias ?? ''].map((text) => oneLine(text.replace(/[[\]|#^]/g, ' ')));
  return shown ? `[[${goal}|${shown}]]` : `[[${goal}]]`;
}
