import { type FeelNode, nodesBelow } from './feel-names.js';

/** The kind of value that a text gives; `scalar` is a text, a number, a date and the like; `unknown` may be each. */
export type FeelResult = 'list' | 'context' | 'scalar' | 'boolean' | 'null' | 'function' | 'unknown';

/** What the outermost node of a text tells of its value. */
export function resultOf(node: FeelNode): FeelResult {
  const known = RESULTS[node.name];
  if (known !== undefined) return known;
  if (node.name === 'IfExpression') return resultOfBranches(node);
  if (WRAPPERS.has(node.name)) {
    const [inner] = nodesBelow(node).filter(({ name }) => !BRACKETS.has(name));
    return inner === undefined ? 'unknown' : resultOf(inner);
  }
  return 'unknown';
}

// helpers

const RESULTS: Readonly<Record<string, FeelResult>> = {
  List: 'list',
  ForExpression: 'list',
  Context: 'context',
  StringLiteral: 'scalar',
  NumericLiteral: 'scalar',
  DateTimeLiteral: 'scalar',
  ArithmeticExpression: 'scalar',
  BooleanLiteral: 'boolean',
  Comparison: 'boolean',
  Conjunction: 'boolean',
  Disjunction: 'boolean',
  QuantifiedExpression: 'boolean',
  InstanceOfExpression: 'boolean',
  null: 'null',
  FunctionDefinition: 'function',
};
const WRAPPERS = new Set(['Expression', 'Expressions', 'ParenthesizedExpression']);
const BRACKETS = new Set(['(', ')']);

/** Both branches give the same kind, or one gives nothing; the condition stands first. */
function resultOfBranches(node: FeelNode): FeelResult {
  const parts = nodesBelow(node).filter(({ name }) => !KEYWORDS.has(name));
  const kinds = parts
    .slice(1)
    .map((part) => resultOf(part))
    .filter((kind) => kind !== 'null');
  const [first = 'null'] = kinds;
  return kinds.every((kind) => kind === first) ? first : 'unknown';
}

const KEYWORDS = new Set(['if', 'then', 'else']);
