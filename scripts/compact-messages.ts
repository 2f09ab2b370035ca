import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rewrites the built messages without what only translators read: descriptions and white space. */
export function compactMessages(outDir: string): void {
  const locales = join(outDir, '_locales');
  for (const language of readdirSync(locales)) {
    const file = join(locales, language, 'messages.json');
    const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { message: string }>;
    const bare = Object.entries(messages).map(([key, { message }]) => [key, { message }]);
    writeFileSync(file, JSON.stringify(Object.fromEntries(bare)));
  }
}
