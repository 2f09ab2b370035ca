/**
 * Finds the browsers, or installs them where that is possible. Node built-ins only: this runs before
 * anything is known to be installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser that cannot be had, with words for the person at the keyboard. */
export class NoBrowserError extends Error {
  name = 'NoBrowserError';
}

const PROGRAM_FILES = [
  process.env.PROGRAMFILES,
  process.env['PROGRAMFILES(X86)'],
  process.env.LOCALAPPDATA,
].filter(Boolean);

// Chromium before branded Chrome, which ignores --load-extension since version 137.
const CHROMIUM = {
  variable: 'CHROME_PATH',
  commands: [
    'chromium',
    'chromium-browser',
    'ungoogled-chromium',
    'google-chrome-for-testing',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'brave-browser',
  ],
  files: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...PROGRAM_FILES.flatMap((dir) => [
      join(dir, 'Chromium', 'Application', 'chrome.exe'),
      join(dir, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(dir, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  ],
  debianPackage: 'chromium',
};

const FIREFOX = {
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
  files: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    ...PROGRAM_FILES.map((dir) => join(dir, 'Mozilla Firefox', 'firefox.exe')),
  ],
  debianPackage: 'firefox-esr',
};

function onPath(command) {
  for (const dir of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(dir, command);
    if (dir && existsSync(file)) return file;
  }
  return null;
}

/** Where Playwright keeps the browsers it has downloaded. */
function playwrightBrowsers() {
  const root =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? join(homedir(), 'Library', 'Caches', 'ms-playwright')
      : process.platform === 'win32'
        ? join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright')
        : join(homedir(), '.cache', 'ms-playwright'));
  if (!existsSync(root)) return [];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(root)
    .filter((dir) => /^chromium-\d+$/.test(dir))
    .sort()
    .reverse()
    .flatMap((dir) => inside.map((path) => join(root, dir, path)));
}

/** A wrapper (snap's `chromium-browser`) can be there and start nothing, so each candidate is asked for its version. */
function starts(file) {
  if (process.platform === 'win32') return true; // there `--version` opens a window
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function find({ variable, commands, files }, more = []) {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named) && starts(named)) return named;
    throw new NoBrowserError(`${variable} names ${named}, which does not start.`);
  }
  const candidates = [...commands.map(onPath), ...files.filter(existsSync), ...more.filter(existsSync)];
  return candidates.find((file) => file && starts(file)) ?? null;
}

/** Path of a Chromium or Chrome, or null. */
export function findChromium() {
  return find(CHROMIUM, playwrightBrowsers());
}

/** Path of a Firefox, or null. */
export function findFirefox() {
  return find(FIREFOX);
}

/** Installs Debian packages when root; false where that is not possible. */
function installPackage(name, say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  say(`Installing ${name} with apt-get …`);
  // Another apt may hold the lock (a fresh machine updates itself): wait for it.
  const options = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { status, stderr } = spawnSync('apt-get', [...options, ...args], {
      env: environment,
      encoding: 'utf8',
    });
    if (status !== 0 && args[0] === 'install') say(String(stderr).trim().split('\n').slice(-3).join('\n'));
  }
  return true;
}

/** Path of a Chromium, installed first where need be. @throws NoBrowserError saying what to install. */
export function ensureChromium(say = console.error) {
  const found = findChromium();
  if (found) return found;
  if (installPackage(CHROMIUM.debianPackage, say)) {
    const installed = findChromium();
    if (installed) return installed;
  }
  say('Downloading Chromium with Playwright …');
  try {
    execFileSync(
      process.platform === 'win32' ? 'npx.cmd' : 'npx',
      ['--yes', 'playwright@1.65.1', 'install', 'chromium'],
      {
        stdio: 'ignore',
        timeout: 300_000,
        shell: process.platform === 'win32',
      },
    );
  } catch {
    // said below, in one sentence
  }
  const downloaded = findChromium();
  if (downloaded) return downloaded;
  throw new NoBrowserError(
    'No browser found: install Chromium (Debian, Ubuntu: sudo apt install chromium; macOS: brew install --cask chromium; Windows: winget install Hibbiki.Chromium) or set CHROME_PATH to one, then run this again.',
  );
}

/** Path of a Firefox, installed first where need be. @throws NoBrowserError saying what to install. */
export function ensureFirefox(say = console.error) {
  const found = findFirefox();
  if (found) return found;
  if (installPackage(FIREFOX.debianPackage, say)) {
    const installed = findFirefox();
    if (installed) return installed;
  }
  throw new NoBrowserError(
    'No Firefox found: install Firefox 140 or newer (Debian: sudo apt install firefox-esr) or set FIREFOX_PATH to one, then run this again.',
  );
}
