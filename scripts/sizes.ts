/** Sizes of what is shipped, against what we promise ourselves. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';

const DIR = '.output/chrome-mv3';

/** Every script a page of ours loads, itself and through imports, from its HTML. */
function scriptsOf(page: string): string[] {
  const found = new Set<string>();
  const queue = [...readFileSync(join(DIR, page), 'utf8').matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(
    ([, path]) => path!,
  );
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    const code = readFileSync(join(DIR, path), 'utf8');
    for (const [, target] of code.matchAll(/(?:from|import)\s*\(?["'`]\.\/([^"'`]+\.js)["'`]/g))
      queue.push(join('chunks', target!));
  }
  return [...found];
}

const sum = (files: string[]) => files.reduce((bytes, file) => bytes + statSync(join(DIR, file)).size, 0);
const everything = readdirSync(DIR, { recursive: true, encoding: 'utf8' }).filter((file) =>
  statSync(join(DIR, file)).isFile(),
);

/** As the stores' zips pack it, without the few bytes a name. */
const packed = (files: string[]) =>
  files.reduce((bytes, file) => bytes + deflateRawSync(readFileSync(join(DIR, file))).length, 0);
/** As the tool size-limit counts by default: each file compressed with Brotli. */
const compressed = (files: string[]) =>
  files.reduce((bytes, file) => bytes + brotliCompressSync(readFileSync(join(DIR, file))).length, 0);
const WORDS = /^_locales.\w+.messages\.json$/;

/** What, bytes, most it may be. The popup's own code is what it does not share with our other pages. */
const shared = new Set(scriptsOf('library.html'));
const rows: Array<[what: string, bytes: number, most: number]> = [
  ['in-page script and its weights, compressed', compressed(['in-page.js']), 120_000],
  ['in-page script, not compressed', sum(['in-page.js']), 259_500],
  ['what hides in a page', sum(['cleaning.js']), 45_000],
  ['popup, own code', sum(scriptsOf('popup.html').filter((file) => !shared.has(file))), 80_000],
  ['weights of the name tagger', sum(['models/names-en.bin']), 4_100_000],
  ['everything but the words, unpacked', sum(everything.filter((file) => !WORDS.test(file))), 8_250_000],
  [
    'words of the longest language',
    Math.max(...everything.filter((file) => WORDS.test(file)).map((file) => sum([file]))),
    145_000,
  ],
  ['everything, zipped', packed(everything), 5_000_000],
];
let tooBig = 0;
for (const [what, bytes, most] of rows) {
  if (bytes > most) tooBig++;
  console.log(
    `${what}: ${(bytes / 1000).toFixed(1)} kB of ${most / 1000} kB${bytes > most ? '  too big' : ''}`,
  );
}
console.log(rows.map(([what, bytes]) => `${what} ${(bytes / 1000).toFixed(1)} kB`).join(', '));
process.exitCode = tooBig > 0 ? 1 : 0;
