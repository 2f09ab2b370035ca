/**
 * Runs a TypeScript script: `node scripts/run.mjs scripts/x.ts [arguments]`.
 *
 * Node 20 strips no types, so vite bundles the script with the project's own modules into `.output/scripts/`
 * (packages stay outside, in node_modules) and the bundle is imported here. Nothing is bundled again while
 * no source file has changed.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const OUT = join(ROOT, '.output', 'scripts');

/** Size and time of change of a file; null when it is not there. */
function stamp(file) {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size}:${mtimeMs}`;
  } catch {
    return null;
  }
}

function isFresh(bundle, listing) {
  if (!stamp(bundle)) return false;
  try {
    const stamps = JSON.parse(readFileSync(listing, 'utf8'));
    return Object.entries(stamps).every(([file, value]) => stamp(file) === value);
  } catch {
    return false; // no listing yet, or half of one
  }
}

async function build(script, bundle, listing) {
  const { build: bundleWithVite } = await import('vite');
  const sources = [script, fileURLToPath(import.meta.url), join(ROOT, 'package-lock.json')];
  // Another name until it is whole: two runs at once must not read each other's half-written bundle.
  const part = `.part-${process.pid}.mjs`;
  try {
    await bundleWithVite({
      configFile: false,
      root: ROOT,
      logLevel: 'error',
      resolve: { tsconfigPaths: false },
      build: {
        ssr: script,
        target: 'node20',
        outDir: OUT,
        emptyOutDir: false,
        minify: false,
        sourcemap: 'inline',
        rolldownOptions: { output: { entryFileNames: part, codeSplitting: false } },
      },
      plugins: [
        {
          name: 'list-sources',
          generateBundle() {
            for (const id of this.getModuleIds()) {
              const file = id.split('?')[0];
              if (file.startsWith(ROOT) && !file.includes('node_modules')) sources.push(file);
            }
          },
        },
      ],
    });
    renameSync(join(OUT, part), bundle);
    writeFileSync(listing, JSON.stringify(Object.fromEntries(sources.map((file) => [file, stamp(file)]))));
  } finally {
    rmSync(join(OUT, part), { force: true });
  }
}

const [name, ...rest] = process.argv.slice(2);
if (!name) {
  console.error('Usage: node scripts/run.mjs scripts/<name>.ts [arguments]');
  process.exit(2);
}
const script = resolve(name);
const bundle = join(OUT, `${basename(script, '.ts')}.mjs`);
const listing = bundle.replace(/mjs$/, 'json');
mkdirSync(OUT, { recursive: true });
if (!isFresh(bundle, listing)) {
  await build(script, bundle, listing).catch((error) => {
    console.error(`${name} could not be bundled: ${error.message}`);
    process.exit(1);
  });
}
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0], bundle, ...rest];
await import(pathToFileURL(bundle).href);
