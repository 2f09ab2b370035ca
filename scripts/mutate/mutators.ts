/**
 * The small changes that a test should notice (mutation operators, after Stryker's): conditions held true or false,
 * comparisons moved by one or turned round, arithmetic, `&&` for `||`, booleans, strings and lists emptied, optional
 * chaining made plain, methods swapped for their like, statements and blocks taken out. Regular expressions, object
 * literals and the words of errors stay as they are.
 */
import { type Node, parse, walk } from './syntax';

export interface Mutant {
  file: string;
  start: number;
  /** What stands from `start` to `end` in the source is replaced by `text`; a block is emptied. */
  end: number;
  text: string;
  form: 'expression' | 'block' | 'method';
  kind: string;
}

type Change = Omit<Mutant, 'file'>;

const SWAPS: Record<string, [operators: string[], kind: string]> = {
  '<': [['<=', '>='], 'comparison'],
  '<=': [['<', '>'], 'comparison'],
  '>': [['>=', '<='], 'comparison'],
  '>=': [['>', '<'], 'comparison'],
  '===': [['!=='], 'comparison'],
  '!==': [['==='], 'comparison'],
  '==': [['!='], 'comparison'],
  '!=': [['=='], 'comparison'],
  '+': [['-'], 'arithmetic'],
  '-': [['+'], 'arithmetic'],
  '*': [['/'], 'arithmetic'],
  '/': [['*'], 'arithmetic'],
  '%': [['*'], 'arithmetic'],
  '&&': [['||'], 'logic'],
  '||': [['&&'], 'logic'],
  '??': [['&&'], 'logic'],
  '+=': [['-='], 'assignment'],
  '-=': [['+='], 'assignment'],
  '??=': [['='], 'assignment'],
  '||=': [['='], 'assignment'],
};

const METHODS: Record<string, string> = {
  some: 'every',
  every: 'some',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  min: 'max',
  max: 'min',
  toLowerCase: 'toUpperCase',
  toUpperCase: 'toLowerCase',
  find: 'findLast',
  findLast: 'find',
  indexOf: 'lastIndexOf',
};

const text = (node: Node, source: string) => source.slice(node.start, node.end);
const expression = ({ start, end }: Node, changed: string, kind: string): Change => {
  return { start, end, text: changed, form: 'expression', kind };
};

const isWords = (node: Node) =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

/** `a < b` with other operators. */
function swapped(node: Node, source: string): Change[] {
  const left = node.left as Node;
  const right = node.right as Node;
  const operator = node.operator as string;
  if (operator === '+' && (isWords(left) || isWords(right))) return [];
  const [others, kind] = SWAPS[operator] ?? [[], ''];
  if (kind === 'logic')
    // `??` beside the others has to stand in brackets
    return others.map((other) =>
      expression(node, `(${text(left, source)}) ${other} (${text(right, source)})`, kind),
    );
  const at = source.indexOf(operator, left.end);
  return others.map((other) =>
    expression(
      node,
      source.slice(node.start, at) + other + source.slice(at + operator.length, node.end),
      kind,
    ),
  );
}

/** `if (…)`, `while (…)`, `… ? :`. A loop that is held true would only never end. */
function conditions(node: Node): Change[] {
  const test = node.test as Node | null;
  if (!test || (test.type === 'Literal' && typeof test.value === 'boolean')) return [];
  const branches = node.type === 'IfStatement' || node.type === 'ConditionalExpression';
  return (branches ? ['true', 'false'] : ['false']).map((value) => expression(test, value, 'condition'));
}

function chain(node: Node, source: string): Change[] {
  const whole = text(node, source);
  const plain = whole.replace(/\?\.(?=[[(])/g, '').replace(/\?\.(?!\d)/g, '.');
  return plain === whole ? [] : [expression(node, plain, 'optional chaining')];
}

/** Strings that are names of things: keys, modules, directives. Errors' words are told to people, not tested. */
function isName(node: Node, parent: Node | null): boolean {
  if (!parent) return true;
  if (/^(?:Import|Export)/.test(parent.type) || 'directive' in parent) return true;
  if (parent.type === 'TaggedTemplateExpression') return true;
  if (parent.type === 'NewExpression' && /Error$/.test(String((parent.callee as Node).name ?? '')))
    return true;
  return parent.key === node && parent.computed !== true;
}

function literals(node: Node, parent: Node | null): Change[] {
  if (typeof node.value === 'boolean') return [expression(node, String(!node.value), 'boolean')];
  if (!isWords(node) || isName(node, parent)) return [];
  const empty = node.type === 'Literal' ? node.value === '' : node.end - node.start === 2;
  return [expression(node, empty ? "'mutated'" : "''", 'string')];
}

function methods(node: Node, source: string): Change[] {
  const callee = node.callee as Node;
  if (callee.type !== 'MemberExpression' || callee.computed) return [];
  const { start, end, name } = callee.property as Node & { name: string };
  const other = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (!other) return [];
  // `.some` becomes `[…]`, `?.some` becomes `?.[…]`.
  const from = source.slice(start - 2, start) === '?.' ? start : start - 1;
  return source[start - 1] === '.' ? [{ start: from, end, text: other, form: 'method', kind: 'method' }] : [];
}

const REMOVABLE = new Set(['CallExpression', 'AwaitExpression', 'AssignmentExpression', 'YieldExpression']);

function removed(node: Node): Change[] {
  const inner = node.expression as Node;
  const isCall = REMOVABLE.has(inner.type) && !('directive' in node && node.directive);
  const isSuper = inner.type === 'CallExpression' && (inner.callee as Node).type === 'Super';
  return isCall && !isSuper ? [expression(inner, 'undefined', 'statement')] : [];
}

function block(node: Node, parent: Node | null, source: string): Change[] {
  const isEmpty = (node.body as Node[]).length === 0;
  const above = parent?.type ?? '';
  // A constructor without its `super` is no program.
  if (isEmpty || above === 'CatchClause' || /^\{\s*super\(/.test(text(node, source))) return [];
  return [{ start: node.start, end: node.end, text: '{}', form: 'block', kind: 'block' }];
}

function unary(node: Node, source: string): Change[] {
  const { operator, argument } = node as Node & { operator: string; argument: Node };
  if (operator === '!') return [expression(node, text(argument, source), 'negation')];
  if (operator === '-') return [expression(node, text(argument, source), 'arithmetic')];
  return [];
}

function update(node: Node, source: string): Change[] {
  const other = node.operator === '++' ? '--' : '++';
  const name = text(node.argument as Node, source);
  return [expression(node, node.prefix ? other + name : name + other, 'arithmetic')];
}

function changesOf(node: Node, parent: Node | null, source: string): Change[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return swapped(node, source);
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'WhileStatement':
    case 'ForStatement':
      return conditions(node);
    case 'ChainExpression':
      return chain(node, source);
    case 'Literal':
    case 'TemplateLiteral':
      return literals(node, parent);
    case 'ArrayExpression':
      return (node.elements as unknown[]).length > 0 ? [expression(node, '[]', 'list')] : [];
    case 'CallExpression':
      return methods(node, source);
    case 'ExpressionStatement':
      return removed(node);
    case 'BlockStatement':
    case 'FunctionBody':
      return block(node, parent, source);
    case 'UnaryExpression':
      return unary(node, source);
    case 'UpdateExpression':
      return update(node, source);
    default:
      return [];
  }
}

/** All mutants of a file, in the order of the text. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const found: Mutant[] = [];
  walk(parse(file, source), (node, parent) => {
    found.push(...changesOf(node, parent, source).map((change) => ({ file, ...change })));
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
