/** Pages of the bench directory (its README tells the form), and where a browser finds them here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageLine } from '../batch/lines';

/** The page as a document and nothing else: no script, no picture, no style from outside. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-same-origin";

export interface Sample {
  dir: string;
  line: PageLine;
}

/** So many pages, spread evenly over the sets and over each set. */
export function choose(dir: string, count: number): Sample[] {
  const sets = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sets.flatMap(({ name }, index) => {
    const set = join(dir, name);
    const lines = readFileSync(join(set, 'manifest.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as PageLine);
    const share = Math.floor(count / sets.length) + (index < count % sets.length ? 1 : 0);
    return Array.from({ length: Math.min(share, lines.length) }, (_, nth) => ({
      dir: set,
      line: lines[Math.floor((nth * lines.length) / share)]!,
    }));
  });
}

/**
 * The address under which a page is seen: http, since the test server has no certificate, and a host of its own,
 * since browsers insist on https for many known ones.
 */
export function addressOf({ line }: Sample): string {
  if (!line.url) return `http://page.example/${line.id}`;
  const url = new URL(line.url);
  return `http://${url.hostname}.example${url.pathname}${url.search}`;
}
