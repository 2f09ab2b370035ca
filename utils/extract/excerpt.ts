import { foldSpace } from '../clutter/text-shape';

const LONGEST_EXCERPT = 300;
/** More than enough of a text that may be of any length. */
const MOST_READ = 20_000;

/** The lead, else the beginning of the text, for lists. */
export function excerptOf(lead: string, text: string): string {
  const source = foldSpace((lead.length >= 80 ? lead : text).slice(0, MOST_READ));
  if (source.length <= LONGEST_EXCERPT) return source;
  const cut = source.slice(0, LONGEST_EXCERPT - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_EXCERPT - 40)).trimEnd()}…`;
}
