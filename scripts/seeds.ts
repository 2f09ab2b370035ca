/** Reads text files as pages and prints what became of them: `node scripts/run.mjs scripts/seeds.ts FOLDER [--html]`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { readPage } from '../utils/extract/page';
import { textToDocument } from '../utils/extract/text-page';
import type { View } from '../utils/html';

const folder = process.argv[2];
if (!folder) throw new Error('Which folder?');
const view = new JSDOM('').window as unknown as View;
for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  const doc = textToDocument(readFileSync(join(folder, name), 'utf8'), view);
  const { article, found } = readPage(doc, { url: 'urn:x', captured: '2026-01-01T00:00:00Z', view });
  console.log(`== ${name}`);
  console.log(article && { ...article, html: article.html.length });
  console.log(article?.text);
  for (const { removal } of found)
    console.log(removal.kind, '|', removal.text.slice(0, 120), '|', JSON.stringify(removal.reasons));
}
