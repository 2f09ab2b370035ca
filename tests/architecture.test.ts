/** Holds the arrows and doors of ARCHITECTURE.md: who may import whom, and who may touch what. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOMS = ['entrypoints', 'components', 'utils'];

interface Import {
  /** Path from the root with extension, or a package's name. */
  target: string;
  typeOnly: boolean;
}
interface Source {
  path: string;
  /** Without comments. */
  code: string;
  imports: Import[];
}

function filesBelow(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(dir, entry.name)) : [posix.join(dir, entry.name)],
  );
}

/** Comments go, strings stay; `//` after a colon is an address. */
function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

function resolveImport(from: string, target: string): string {
  if (!target.startsWith('.')) return target;
  const path = posix.join(dirname(from), target.replace(/\?.*$/, ''));
  return (
    ['', '.ts', '.tsx', '/index.ts']
      .map((end) => path + end)
      .find((file) => /\.\w+$/.test(file) && existsSync(file)) ?? path
  );
}

function importsOf(path: string, code: string): Import[] {
  const found = [
    ...code.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\b(?:import)()\(\s*['"]([^'"]+)['"]/g),
    ...code.matchAll(/new URL()\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g),
  ];
  return found.map(([, type, target]) => ({ target: resolveImport(path, target!), typeOnly: !!type }));
}

const sources: Source[] = ROOMS.flatMap(filesBelow)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const code = withoutComments(readFileSync(path, 'utf8'));
    return { path, code, imports: importsOf(path, code) };
  });

/** `utils/clutter/rules.ts` → `utils/clutter`; `utils/article.ts` → itself; `components/library/Row.tsx` → `components`. */
function roomOf(path: string): string {
  const [top = '', next = ''] = path.split('/');
  return top === 'utils' ? `utils/${next}` : top;
}

const SHARED = [
  ...['utils/article.ts', 'utils/date-glyph.ts', 'utils/lazy.ts', 'utils/part-pages.ts', 'utils/steps.ts'],
  ...['utils/letters.ts', 'utils/timex-period.ts'],
  ...['utils/check.ts', 'utils/saved-form.ts', 'utils/trusted.ts'],
];

/** Room → what it may import besides itself. Every room may use what is in `SHARED`. */
const ARROWS: Record<string, string[]> = {
  entrypoints: ['components', 'utils', 'public'],
  components: ['utils'],
  ...Object.fromEntries(SHARED.map((file) => [file, []])),
  'utils/html.ts': [],
  'utils/i18n.ts': ['public'],
  'utils/clutter': ['utils/html.ts'],
  'utils/extract': ['utils/clutter', 'utils/html.ts'],
  'utils/annotate': [],
  'utils/timeline': [],
  'utils/library': [],
  // What an imported address or text is, is decided where a page's is.
  'utils/transfer': [...['utils/library', 'utils/extract', 'utils/html.ts', 'utils/i18n.ts']],
};

function mayImport(from: string, to: string): boolean {
  const [fromRoom, toRoom] = [roomOf(from), roomOf(to)];
  if (fromRoom === toRoom || SHARED.includes(toRoom)) return true;
  // Any other file directly in utils/ may use its neighbours there and the rooms' types, not the rooms above.
  const allowed = ARROWS[fromRoom] ?? (fromRoom.startsWith('utils/') ? ['utils'] : []);
  return allowed.some((room) => toRoom === room || to.startsWith(`${room}/`));
}

/** The places where `pattern` occurs in code, as `file: match`. */
function places(pattern: RegExp, among: (path: string) => boolean = () => true): string[] {
  return sources
    .filter(({ path }) => among(path))
    .flatMap(({ path, code }) => [...code.matchAll(pattern)].map(([match]) => `${path}: ${match.trim()}`));
}

describe('imports', () => {
  it('reads the sources', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(50);
  });

  it('follow the arrows', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => /^(?:entrypoints|components|utils|tests|scripts|public)\//.test(target))
        .filter(({ target }) => !mayImport(path, target))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name files that are there', () => {
    const missing = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('utils/') && !existsSync(target))
        .map(({ target }) => `${path} → ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('make no circle', () => {
    const graph = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.filter((found) => !found.typeOnly).map(({ target }) => target),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    function visit(path: string, way: string[]): void {
      if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (done.has(path) || way.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...way, path]);
      done.add(path);
    }
    for (const path of graph.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe('doors', () => {
  it('only utils/html.ts turns strings into HTML', () => {
    const pattern =
      /\.(?:innerHTML|outerHTML)\s*\+?=(?!=)|insertAdjacentHTML|DOMParser|createContextualFragment|document\.write|setHTMLUnsafe|parseHTMLUnsafe|dangerouslySetInnerHTML|srcdoc/g;
    expect(places(pattern, (path) => path !== 'utils/html.ts')).toEqual([]);
  });

  it('only utils/html.ts has HTML signed, and there is one policy', () => {
    const doors = ['utils/html.ts', 'utils/trusted.ts'];
    expect(places(/\bcreateHTML\b|\bsigned\(/g, (path) => !doors.includes(path))).toEqual([]);
    expect(places(/\bcreatePolicy\(['"]|\btrustedTypes\b/g)).toEqual(
      places(/\bcreatePolicy\(['"]|\btrustedTypes\b/g, (path) => path === 'utils/trusted.ts'),
    );
    expect(places(/new (?:Shared)?Worker\((?!trusted\(\))/g)).toEqual([]);
  });

  it('only entrypoints and a few modules beside them speak to the browser', () => {
    const doors = [
      ...['utils/messages.ts', 'utils/settings.ts', 'utils/permissions.ts', 'utils/i18n.ts'],
      // What more than one entrypoint does with the browser.
      ...['utils/badge.ts', 'utils/in-page-client.ts', 'utils/reader-address.ts'],
    ];
    const closed = (path: string) => !path.startsWith('entrypoints/') && !doors.includes(path);
    expect(
      places(
        /['"]wxt\/browser['"]|\b(?:chrome|browser)\.(?:runtime|tabs|storage|scripting|i18n|action)\b/g,
        closed,
      ),
    ).toEqual([]);
  });

  it('only utils/library opens a database', () => {
    const closed = (path: string) => !path.startsWith('utils/library/');
    expect(places(/\bindexedDB\b|from 'idb'/g, closed)).toEqual([]);
  });

  it('nothing below the entrypoints reads the clock', () => {
    const closed = (path: string) => !path.startsWith('entrypoints/');
    expect(places(/\bDate\.now\(|\bnew Date\(\s*\)/g, closed)).toEqual([]);
  });

  it('nothing makes a request, but to read the weights in our own package', () => {
    const pattern =
      /\bfetch\s*\(|XMLHttpRequest|\bWebSocket\b|\bEventSource\b|sendBeacon|importScripts|WebTransport|RTCPeerConnection/g;
    // `connect-src 'self'` in the manifest holds that one to our own files.
    expect(places(pattern)).toEqual(['utils/annotate/weights.ts: fetch(']);
  });

  it('no message gets past utils/messages.ts', () => {
    expect(
      places(
        /\.onMessage\b|\.sendMessage\b|\.onConnect\b|onMessageExternal/g,
        (path) => path !== 'utils/messages.ts',
      ),
    ).toEqual([]);
  });
});
