/** The syntax tree of a TypeScript file, walked without its types. */
import { parseSync } from 'vite';

/** A node of the tree: offsets are UTF-16 code units of the source. */
export interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Type nodes all begin so; these three hold an expression that runs. */
const WRAPPERS = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** The node's children that run, in order. */
export function childrenOf(node: Node): Node[] {
  if (WRAPPERS.has(node.type)) return [node.expression as Node];
  return Object.entries(node)
    .filter(([field]) => field !== 'parent')
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .filter(({ type }) => !type.startsWith('TS') || WRAPPERS.has(type));
}

/** Calls `visit` with every node that runs and the node above it. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => void): void {
  const step = (at: Node, parent: Node | null) => {
    visit(at, parent);
    for (const child of childrenOf(at)) step(child, at);
  };
  step(node, null);
}

/** The tree of a source. Throws when it cannot be parsed. */
export function parse(path: string, source: string): Node {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]!.message}`);
  return program as unknown as Node;
}
