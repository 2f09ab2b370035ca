/**
 * The licence notices of what a build contains: MIT, BSD and the like ask that they travel with every copy.
 * What is bundled is asked of the bundler, so that a package that comes in by another one is not forgotten.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the shipped files owe to a package without containing a module of it: data made from it. */
const MADE_FROM = ['compromise'];

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)\b/i;
const RULE = '-'.repeat(80);

interface Package {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  homepage?: string;
}

/** The folder of the package that a bundled module belongs to (`…/node_modules/@scope/name`), or null for our own. */
export function packageFolder(moduleId: string): string | null {
  const path = moduleId.replace(/^\0/, '').replaceAll('\\', '/');
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/?]+)\//.exec(path);
  return match?.[1] ?? null;
}

/** Name, version and licence of a package, then its own licence texts. */
export function noticeOf(folder: string): string {
  const about: Package = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const author = typeof about.author === 'string' ? about.author : about.author?.name;
  const texts = readdirSync(folder)
    .filter((file) => LICENCE_FILE.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const head = `${about.name} ${about.version}, ${about.license ?? 'see below'}`;
  const own = texts.length > 0 ? texts : [author ? `Copyright ${author}` : (about.homepage ?? '')];
  return [head, ...own].filter(Boolean).join('\n\n');
}

/** All notices as one text; the same bytes for the same packages. */
export function noticesText(folders: Iterable<string>): string {
  const notices = [...new Set(folders)].map(noticeOf).sort();
  return `${['Dateline contains work of others, under these licences.', ...notices].join(`\n\n${RULE}\n`)}\n`;
}

/** A vite plugin that notes the packages in every bundle of a build, and what writes them down at its end. */
export function bundledNotices(root: string) {
  const folders = new Set<string>();
  const modules = join(root, 'node_modules');
  return {
    plugin: {
      name: 'dateline:bundled-notices',
      generateBundle(_options: unknown, bundle: Record<string, object>) {
        for (const output of Object.values(bundle)) {
          for (const id of 'moduleIds' in output ? (output.moduleIds as string[]) : []) {
            const folder = packageFolder(id);
            if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder);
          }
        }
      },
    },
    write(file: string) {
      writeFileSync(file, noticesText([...folders, ...MADE_FROM.map((name) => join(modules, name))]));
    },
  };
}
