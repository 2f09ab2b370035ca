import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gold, Page } from './types';

export interface Choice {
  sets: string[];
  /** Every so-manieth page of a set, beginning with the page `offset`. */
  every: number;
  offset: number;
}

function lines<Line>(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** Every folder with a gold file. */
export function setsIn(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, 'gold.jsonl')))
    .map(({ name }) => name)
    .sort();
}

/** Pages and gold of the chosen sets, in the order of the files. @throws Error when a set is not there. */
export function loadPages(dir: string, { sets, every, offset }: Choice): Page[] {
  return sets.flatMap((set) => {
    const files = new Map(
      lines<{ id: string; file: string }>(join(dir, set, 'manifest.jsonl')).map(({ id, file }) => [id, file]),
    );
    const chosen = lines<Gold>(join(dir, set, 'gold.jsonl')).filter((_, at) => at % every === offset % every);
    return chosen.map((gold): Page => {
      const key = `${set}/${gold.id}`;
      const file = join(dir, set, files.get(gold.id) ?? `${gold.id}.html.gz`);
      // No address in the gold: none of a site either, or it would look like the site's front page.
      const url = gold.url ?? `urn:page:${encodeURIComponent(key)}`;
      return { key, set, file, url, gold: { ...gold, id: key } };
    });
  });
}
