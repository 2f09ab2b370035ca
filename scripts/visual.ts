/**
 * `npm run visual`: every main screen against the picture of it in `tests/visual/`, in Chromium and Firefox, after
 * `npm run build` and `npm run build:firefox`. A picture that differs is written to `.output/visual/` beside what
 * differs, and the command fails. `-- --update` takes the pictures anew, to be looked through before committing;
 * `-- --only library,reader` takes some; `-- --browser firefox` one browser.
 *
 * The pictures are of Debian's browsers with the fonts of fonts-dejavu-core, fonts-noto-core and fonts-noto-cjk, and no
 * others (fonts-liberation comes with Chromium where apt follows recommendations): with others, letters differ.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { type BrowserName, openBrowser } from '../tests/e2e/browser';
import { startServer } from '../tests/e2e/server';
import type { View } from '../tests/e2e/view';
import { settled } from './store/settled';
import { SIZES, type Size, walk } from './visual/walk';

const KEPT = join('tests', 'visual');
const OUT = join('.output', 'visual');
/** Of a colour's distance in YIQ, by pixelmatch: below it two pixels are the same. */
const THRESHOLD = 0.1;
/** Share of pixels that may differ: a caret, the edge of a letter. */
const TOLERANCE = 0.0005;

const { argv } = process;
const option = (name: string) => (argv.includes(name) ? (argv[argv.indexOf(name) + 1] ?? '') : null);
const isUpdate = argv.includes('--update');
const only = option('--only')?.split(',') ?? null;

function difference(before: PNG, now: PNG): { share: number; picture: PNG | null } {
  const { width, height } = before;
  if (width !== now.width || height !== now.height) return { share: 1, picture: null };
  const picture = new PNG({ width, height });
  const count = pixelmatch(before.data, now.data, picture.data, width, height, { threshold: THRESHOLD });
  return { share: count / (width * height), picture };
}

/** Says whether the screen is as it was; writes what is not. */
async function compare(view: View, name: string): Promise<boolean> {
  const kept = join(KEPT, `${name}.png`);
  const now = PNG.sync.read(await settled(view, join(OUT, `${name.replaceAll('/', '-')}.png`)));
  const before = existsSync(kept) ? PNG.sync.read(readFileSync(kept)) : null;
  const { share, picture } = before ? difference(before, now) : { share: 1, picture: null };
  if (share <= TOLERANCE) return true;
  if (isUpdate) {
    mkdirSync(join(kept, '..'), { recursive: true });
    writeFileSync(kept, PNG.sync.write(now, { deflateLevel: 9 }));
  } else if (picture) {
    writeFileSync(join(OUT, `${name.replaceAll('/', '-')}-differs.png`), PNG.sync.write(picture));
  }
  console.log(
    `${isUpdate ? 'new' : '✗'} ${name}: ${before ? `${(share * 100).toFixed(2)} % of it differ` : 'no picture yet'}`,
  );
  return isUpdate;
}

interface Look {
  browser: BrowserName;
  size: Size;
  schemes: Array<'light' | 'dark'>;
}

/** Not every scheme at every size in both browsers: the pictures are kept with the sources, and the rules are the same. */
const LOOKS: Look[] = [
  { browser: 'chromium', size: 'wide', schemes: ['light', 'dark'] },
  { browser: 'chromium', size: 'narrow', schemes: ['light'] },
  { browser: 'firefox', size: 'wide', schemes: ['light'] },
  { browser: 'firefox', size: 'narrow', schemes: ['dark'] },
];

async function lookThrough({ browser: name, size, schemes }: Look): Promise<boolean[]> {
  const server = await startServer();
  const browser = await openBrowser(name, { viewport: SIZES[size], proxyPort: server.port });
  const same: boolean[] = [];
  try {
    await walk({ browser, server }, size, async (view, screen) => {
      for (const scheme of schemes) {
        if (only && !only.some((part) => screen.startsWith(part))) continue;
        await browser.setColorScheme(scheme);
        same.push(await compare(view, `${name}/${screen}-${size}-${scheme}`));
      }
      await browser.setColorScheme('light');
    });
  } finally {
    await browser.close();
    await server.close();
  }
  return same;
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const all: boolean[] = [];
for (const look of LOOKS) {
  if (look.browser === (option('--browser') ?? look.browser)) all.push(...(await lookThrough(look)));
}
const wrong = all.filter((same) => !same).length;
console.log(`${all.length} pictures, ${wrong} not as they were`);
process.exitCode = wrong > 0 || all.length === 0 ? 1 : 0;
