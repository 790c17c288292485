import { type FeelNode, nameIn, nodesBelow } from './feel-names.js';

/** The kind of a single value. */
export type FeelKind = 'text' | 'number' | 'boolean' | 'date' | 'list';

/** One side of a comparison or calculation, where the syntax tells what it is. */
export type FeelOperand = { readonly name: string } | { readonly kind: FeelKind };

/** What is compared with each other, or calculated together. */
export interface FeelOperation {
  readonly operator: string;
  readonly operands: readonly FeelOperand[];
}

/** The comparisons and calculations of a text with variables, outside of what binds names of its own. */
export function operationsOf(root: FeelNode, text: string): FeelOperation[] {
  if (BINDING.has(root.name)) return [];
  const inner = nodesBelow(root).flatMap((child) => operationsOf(child, text));
  if (!OPERATIONS.has(root.name)) return inner;
  const parts = nodesBelow(root).filter(({ name }) => !OPERATORS.has(name));
  const operands = parts.flatMap((part) => operandsOf(part, text));
  const operator = nodesBelow(root).find(({ name }) => OPERATORS.has(name));
  if (operator === undefined || parts.length < 2 || !operands.some((one) => 'name' in one)) return inner;
  return [...inner, { operator: text.slice(operator.from, operator.to), operands }];
}

// helpers

const OPERATIONS = new Set(['Comparison', 'ArithmeticExpression']);
const OPERATORS = new Set(['CompareOp', 'ArithOp', 'in', 'between', 'and', '(', ')']);
const BINDING = new Set([
  'ForExpression',
  'QuantifiedExpression',
  'FunctionDefinition',
  'FilterExpression',
  'Context',
]);
/** What stands around the values of `in`. */
const TESTS = new Set([
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'Interval',
  'ParenthesizedExpression',
]);
const KINDS: Readonly<Record<string, FeelKind>> = {
  StringLiteral: 'text',
  NumericLiteral: 'number',
  BooleanLiteral: 'boolean',
  DateTimeLiteral: 'date',
};

function operandsOf(node: FeelNode, text: string): FeelOperand[] {
  const kind = KINDS[node.name];
  if (kind !== undefined) return [{ kind }];
  if (node.name === 'VariableName') return [{ name: nameIn(node, text) }];
  if (!TESTS.has(node.name)) return [];
  const inner = nodesBelow(node).flatMap((child) => operandsOf(child, text));
  // a variable behind `in` may be a list of what is looked for
  return node.name === 'ParenthesizedExpression' ? inner : inner.filter((one) => 'kind' in one);
}
