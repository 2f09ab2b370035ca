import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { compactMessages } from './scripts/compact-messages';
import { bundledNotices } from './scripts/supply/notices';

/** Oldest browsers we promise (README); the built scripts are held to them by `npm run check:compat`. */
const MIN_CHROME = '121';
const MIN_FIREFOX = '140.0';
const MIN_FIREFOX_ANDROID = '142.0';

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** Every module that these load before they run, themselves included. */
function loadedBy(starts: readonly string[], graph: ModuleGraph): Set<string> {
  const found = new Set(starts);
  for (const id of found)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/** Of the popup alone, and of what shows the popup elsewhere; other pages name its keys. */
const OF_POPUP = /(?:entrypoints|components).popup.(?!keys\.ts)/;

/**
 * What the popup opens with, as a few files instead of two dozen: every file is a request to the browser, which at that
 * moment has the page to ask. The first holds what asks the page, the second what draws the answer and other pages draw
 * with too, the third the library, which comes while the page is read. So the sheets that all pages share come before
 * those of each page, which change what they say (tests/built/sheets.test.ts).
 */
function chunksOfPopup() {
  const own = (path: string) => join(import.meta.dirname, 'entrypoints/popup', path);
  let views: Set<string> | null = null;
  let shelves: Set<string> | null = null;
  return [
    {
      name: 'core',
      priority: 2,
      test: /preload-helper|rolldown.runtime|wxt-html-plugins|node_modules.(?:wxt|@wxt-dev|@webext-core|async-mutex|dequal)|utils.(?:settings|trusted|reader-choices|in-page-client|messages|article|clutter.hide-style)\.ts|popup.begin/,
    },
    {
      priority: 1,
      includeDependenciesRecursively: false, // all of them are named
      name(id: string, graph: ModuleGraph) {
        views ??= loadedBy([own('show.tsx')], graph);
        shelves ??= loadedBy([own('library-world.ts')], graph);
        if (OF_POPUP.test(id)) return null;
        if (views.has(id)) return 'face';
        return shelves.has(id) ? 'shelves' : null;
      },
    },
  ];
}

/**
 * Loading DOMPurify or Readability does nothing but define them: what sanitises nothing, and what asks for a second
 * opinion only when it needs one (the in-page script both times), is built without them.
 */
const LIBRARIES_ARE_PURE = {
  name: 'dateline:libraries-are-pure',
  transform: {
    filter: { id: /node_modules.(?:dompurify|@mozilla.readability)/ },
    handler: (code: string) => ({ code, moduleSideEffects: false }),
  },
};

/**
 * Turndown tries on loading whether it could parse HTML, which our policy refuses and the browser's list of errors tells.
 * It is given elements only.
 */
const TURNDOWN_PARSES_NOTHING = {
  name: 'dateline:turndown-parses-nothing',
  transform: {
    filter: { id: /node_modules.turndown.lib/ },
    handler(code: string) {
      const asked = 'canParseHTMLNatively() ? root.DOMParser : createHTMLParser()';
      if (!code.includes(asked)) throw new Error('turndown chooses its parser in another way now');
      return { code: code.replace(asked, 'null'), map: null };
    },
  },
};

/**
 * Nearly all of the engine runs with the first article: the browser is told to compile all of it on loading, where it
 * would read over each function first and come back for it, and to keep that. Chrome from 136 on; a comment for others.
 * https://github.com/WICG/explicit-javascript-compile-hints-file-based
 */
const ENGINE_COMPILES_WHOLE = {
  name: 'dateline:engine-compiles-whole',
  generateBundle(_options: unknown, bundle: Record<string, { name?: string; code?: string }>) {
    for (const chunk of Object.values(bundle))
      if (chunk.name === 'answer' && chunk.code) chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
  },
};

const NOTICES = bundledNotices(import.meta.dirname);

export default defineConfig({
  imports: false, // every import is written out, so that tools and people see the graph
  manifestVersion: 3,
  vite: () => ({
    plugins: [preact(), LIBRARIES_ARE_PURE, TURNDOWN_PARSES_NOTHING, NOTICES.plugin],
    build: {
      target: ['chrome121', 'firefox140'],
      modulePreload: { polyfill: false }, // both know it
    },
    worker: { format: 'es', plugins: () => [NOTICES.plugin, ENGINE_COMPILES_WHOLE] },
  }),
  hooks: {
    'build:done': (wxt) => {
      NOTICES.write(join(wxt.config.outDir, 'third-party-notices.txt'));
      compactMessages(wxt.config.outDir);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const output = config.build?.rollupOptions?.output;
      // Scripts are single files; only the pages are built together.
      if (entrypoints.length > 1 && output && !Array.isArray(output))
        output.codeSplitting = { groups: chunksOfPopup() };
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    short_name: 'Dateline',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    // One library, in and out of private windows: `split` would give each its own, and the private one goes with its window.
    incognito: 'spanning',
    // Asked for in context, host by host: to keep pictures of saved articles.
    optional_host_permissions: ['*://*/*'],
    permissions: [
      ...['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
      ...(browser === 'firefox' ? [] : ['offscreen']), // for entrypoints/keeper
    ],
    icons: {
      16: 'icon/16.png',
      32: 'icon/32.png',
      48: 'icon/48.png',
      96: 'icon/96.png',
      128: 'icon/128.png',
    },
    omnibox: { keyword: 'dl' },
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
      save: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_commandSave__' },
      read: { suggested_key: { default: 'Alt+Shift+R' }, description: '__MSG_commandRead__' },
      clean: { suggested_key: { default: 'Alt+Shift+C' }, description: '__MSG_commandClean__' },
      panel: { description: '__MSG_commandPanel__' }, // browsers suggest keys for four at most
    },
    content_security_policy: {
      // No network of our own, ever. `https:` is for pictures only, and only where a page's own meta policy
      // (utils/picture-policy.ts) has not taken it away again.
      extension_pages:
        "default-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob: https:; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types dateline",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dateline@dateline.example',
              strict_min_version: MIN_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: MIN_FIREFOX_ANDROID },
          },
        }
      : { minimum_chrome_version: MIN_CHROME }),
  }),
});
