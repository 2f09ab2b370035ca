/**
 * `npm run zip`: builds for both browsers and packs what a store takes: one archive each, and the sources that they
 * were built from. The same sources give the same bytes, so that anybody can check what is in the store.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

const OUT = '.output';
/** The earliest day that a zip can say; local time, because that is what the format writes. */
const MTIME = new Date(1980, 0, 1);
/** Store archives run to some megabytes of text: the last tenth of a percent costs nothing. */
const LEVEL = 9;

function filesIn(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(dir, file)).isFile(),
  );
}

/** What belongs to the project; a folder without git has been unpacked from the archive, so all of it does. */
function sources(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', '--', '.', ':!.ci'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter(Boolean);
  } catch {
    return filesIn('.').filter(
      (file) => !/^(?:node_modules|\.output|\.wxt|\.git|\.ci|coverage)\//.test(file),
    );
  }
}

function pack(name: string, dir: string, files: string[]): void {
  const entries: Zippable = {};
  for (const file of [...files].sort()) {
    entries[file.replaceAll('\\', '/')] = [
      readFileSync(join(dir, file)),
      { mtime: MTIME, level: LEVEL, os: 3 },
    ];
  }
  const bytes = zipSync(entries);
  writeFileSync(join(OUT, name), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${name}: ${(bytes.length / 1000).toFixed(0)} kB, ${files.length} files, sha256 ${hash}`);
}

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
for (const browser of ['chrome', 'firefox']) {
  const wxt = [join('node_modules', 'wxt', 'bin', 'wxt.mjs'), 'build', '-b', browser];
  execFileSync(process.execPath, wxt, { stdio: ['ignore', 'ignore', 'inherit'] });
  const dir = join(OUT, `${browser}-mv3`);
  pack(`dateline-${version}-${browser}.zip`, dir, filesIn(dir));
}
pack(`dateline-${version}-sources.zip`, '.', sources());
