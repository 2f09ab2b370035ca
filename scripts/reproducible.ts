/** `npm run check:reproducible`: builds in two folders, time zones and languages apart, and compares the archives. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const SETTINGS = [
  { TZ: 'Pacific/Auckland', LANG: 'C' },
  { TZ: 'America/Lima', LANG: 'en_US.UTF-8' },
];

function build(environment: Record<string, string>): string[] {
  const dir = mkdtempSync(join(tmpdir(), 'reproducible-'));
  try {
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
    for (const file of files) {
      mkdirSync(dirname(join(dir, file)), { recursive: true });
      cpSync(file, join(dir, file));
    }
    symlinkSync(resolve('node_modules'), join(dir, 'node_modules'), 'dir');
    const args = ['scripts/run.mjs', 'scripts/zip.ts'];
    const options = { cwd: dir, env: { ...process.env, ...environment }, encoding: 'utf8' } as const;
    return execFileSync(process.execPath, args, options).trim().split('\n');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const [first, second] = SETTINGS.map(build) as [string[], string[]];
let apart = 0;
first.forEach((line, index) => {
  const same = line === second[index];
  if (!same) apart++;
  console.log(same ? `same: ${line}` : `differs: ${line}\n         ${second[index]}`);
});
process.exitCode = apart > 0 || first.length !== 3 ? 1 : 0;
