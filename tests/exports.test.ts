/** What a module exports is wanted by another one; the rest stays inside, where it can be changed freely. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const PRODUCT = ['entrypoints', 'components', 'utils'];

/** Without comments; `//` after a colon is an address. */
const code = new Map(
  [...PRODUCT, 'scripts', 'tests']
    .flatMap((dir) =>
      readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((path) => posix.join(dir, path)),
    )
    .filter((path) => /\.(?:tsx?|mjs)$/.test(path))
    .map((path) => [
      path,
      readFileSync(path, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1'),
    ]),
);

interface Export {
  path: string;
  name: string;
  kind: 'value' | 'type' | 'passed on';
}

const VALUE = /^export\s+(?:async\s+)?(?:function\*?|const|let|class|enum)\s+(\w+)/gm;
const TYPE = /^export\s+(?:interface|type)\s+(\w+)/gm;
const LIST = /^export\s+(?:type\s+)?\{([^}]*)\}/gm;

/** The outer names of `{ a, type b, c as d }`, or with `inner` those of the module they come from. */
function listed(list = '', inner = false): string[] {
  return list
    .split(',')
    .map(
      (entry) =>
        entry
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+|\s*:\s*/)
          .at(inner ? 0 : -1) ?? '',
    )
    .filter(Boolean);
}

function exportsOf(path: string): Export[] {
  const text = code.get(path) ?? '';
  return [
    ...[...text.matchAll(VALUE)].map(([, name]) => ({ path, name: name!, kind: 'value' as const })),
    ...[...text.matchAll(TYPE)].map(([, name]) => ({ path, name: name!, kind: 'type' as const })),
    ...[...text.matchAll(LIST)].flatMap(([, list]) =>
      listed(list).map((name) => ({ path, name, kind: 'passed on' as const })),
    ),
  ];
}

function resolveImport(from: string, target: string): string {
  const path = posix.join(dirname(from), target.replace(/\?.*$/, ''));
  return (
    ['', '.ts', '.tsx', '.mjs', '/index.ts'].map((end) => path + end).find((file) => code.has(file)) ?? path
  );
}

const STATIC = /\b(?:import|export)\s+(?:type\s+)?([^'";]*?)\s*from\s+['"](\.[^'"]+)['"]/g;
const DYNAMIC = /(?:\{([^{}]*)\}\s*=\s*await\s+)?\bimport\(\s*['"](\.[^'"]+)['"]\s*\)(?:\.(\w+))?/g;

/** `path: name` of everything that a file imports; `path: *` where it takes a module whole. */
function importsOf(path: string): string[] {
  const text = code.get(path) ?? '';
  const still = [...text.matchAll(STATIC)].flatMap(([, clause = '', target = '']) => {
    const names = listed(/\{([^}]*)\}/.exec(clause)?.[1], true);
    return (clause.includes('*') ? ['*', ...names] : names).map(
      (name) => `${resolveImport(path, target)}: ${name}`,
    );
  });
  const late = [...text.matchAll(DYNAMIC)].flatMap(([, list, target = '', member]) => {
    const names = list ? listed(list, true) : [member && /^[A-Z]/.test(member) ? member : '*'];
    return names.map((name) => `${resolveImport(path, target)}: ${name}`);
  });
  return [...still, ...late];
}

const isProduct = (path: string) => PRODUCT.some((room) => path.startsWith(`${room}/`));
const wanted = new Set([...code.keys()].flatMap(importsOf));
const wantedByProduct = new Set(
  [...code.keys()].filter((path) => !path.startsWith('tests/')).flatMap(importsOf),
);
const found = [...code.keys()].filter(isProduct).flatMap(exportsOf);

function isImported({ path, name }: Export, names: ReadonlySet<string>): boolean {
  return names.has(`${path}: ${name}`) || names.has(`${path}: *`);
}

/** Whether the module itself makes use of what it exports. */
function isUsedInside({ path, name }: Export): boolean {
  return (code.get(path)?.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1;
}

const nameOf = ({ path, name }: Export) => `${path}: ${name}`;

describe('exports', () => {
  it('are read', () => {
    expect(found.length).toBeGreaterThan(200);
    expect(wanted.size).toBeGreaterThan(200);
    expect(wantedByProduct).toContain('utils/extract/metadata.ts: readMetadata');
  });

  it('have an importer', () => {
    // A type may be exported for the sake of an exported function that takes or gives it.
    const unwanted = found.filter(
      (one) => !isImported(one, wanted) && !(one.kind === 'type' && isUsedInside(one)),
    );
    expect(unwanted.map(nameOf)).toEqual([]);
  });

  it('serve the product and not only its tests', () => {
    const idle = found.filter((one) => !isImported(one, wantedByProduct) && !isUsedInside(one));
    expect(idle.map(nameOf)).toEqual([]);
  });
});
