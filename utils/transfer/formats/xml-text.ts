import { cleanText } from './plain';

const ENTITIES: Record<string, string> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
};

/** Text for HTML and XML, in content and in quoted attributes. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
