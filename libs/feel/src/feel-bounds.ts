import { type FeelNode, nameIn, namesOf, nodesBelow } from './feel-names.js';

/**
 * Whether the syntax alone proves that evaluating takes no longer than in proportion to the text and what it reads:
 * no loops but over a list that is read, each item for itself; no functions of its own, nothing that multiplies texts
 * or lists. Everything else is evaluated elsewhere.
 */
export function isBounded(root: FeelNode, text: string): boolean {
  return isBoundedNode(root, text, 0);
}

/**
 * The same for a regular expression: a plain sequence of characters, of which only two repeat without a fixed count,
 * because repetitions are retried at each other's expense.
 */
export function isBoundedPattern(pattern: string, value: string): boolean {
  if (pattern.length > MAX_PATTERN || value.length > MAX_VALUE) return false;
  if (/\\[1-9k]/.test(pattern)) return false;
  const plain = pattern.replace(/\\[\s\S]|\[(?:[^\]\\]|\\[\s\S])*\]/g, 'x');
  const repetitions = plain.match(/[*+?]|\{\d+,\d*\}/g) ?? [];
  return SEQUENCE.test(plain) && repetitions.length <= 2;
}

// helpers

const MAX_PATTERN = 200;
const MAX_VALUE = 200;
const SEQUENCE = /^\^?\(?(?:[^()|*+?{}^$](?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})?)*\)?\??\$?$/;

/** A chain of a thousand additions is a tree as deep, which evaluation climbs. */
const MAX_TREE_DEPTH = 100;

function isBoundedNode(node: FeelNode, text: string, depth: number): boolean {
  if (depth > MAX_TREE_DEPTH || node.type.isError) return false;
  const special = SPECIAL[node.name];
  if (special !== undefined && !special(node, text)) return false;
  if (special === undefined && !isHarmless(node.name)) return false;
  return nodesBelow(node).every((child) => isBoundedNode(child, text, depth + 1));
}

/** Punctuation and words of the language are nodes that are named as they are written. */
function isHarmless(name: string): boolean {
  return HARMLESS.has(name) || /^[a-z]+$|^[^A-Za-z]+$/.test(name);
}

const HARMLESS = new Set([
  'Expression',
  'Expressions',
  'UnaryTests',
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'NegativeUnaryTest',
  'SimplePositiveUnaryTest',
  'Wildcard',
  // two ends; only a loop counts it out
  'Interval',
  'ParenthesizedExpression',
  'VariableName',
  'Identifier',
  'BacktickIdentifier',
  'PathExpression',
  'PathName',
  'StringLiteral',
  'NumericLiteral',
  'BooleanLiteral',
  'DateTimeLiteral',
  'DateTimeConstructor',
  'AtLiteral',
  'List',
  'ArithmeticExpression',
  'ArithOp',
  'Comparison',
  'CompareOp',
  'Conjunction',
  'Disjunction',
  'IfExpression',
  'InstanceOfExpression',
  'Type',
  'QualifiedName',
  'PositionalParameters',
  'NamedParameters',
  'NamedParameter',
  'ParameterName',
  'InExpressions',
  'InExpression',
  'IterationContext',
  'ContextEntry',
  'Key',
  'Name',
]);

type Condition = (node: FeelNode, text: string) => boolean;

const SPECIAL: Readonly<Record<string, Condition>> = {
  FunctionInvocation: (node, text) => {
    const callee = node.firstChild;
    return callee?.name === 'VariableName' && FUNCTIONS.has(nameIn(callee, text));
  },
  ForExpression: isFlatLoop,
  QuantifiedExpression: isFlatLoop,
  Context: isPlainContext,
  // one place of a list; a condition is a loop
  FilterExpression: (node) => nodesBelow(node).some(({ name }) => name === 'NumericLiteral'),
};

/** One loop over a list that is read, in which only the item is read: all items together are no more than the list. */
function isFlatLoop(node: FeelNode, text: string): boolean {
  const iterators = node.getChild('InExpressions')?.getChildren('InExpression') ?? [];
  const [name, source] = [iterators[0]?.getChild('Name'), iterators[0]?.getChild('IterationContext')];
  const body = node.lastChild;
  if (iterators.length !== 1 || !name || !source || body === null) return false;
  const [list, ...more] = nodesBelow(source);
  if (more.length > 0 || (list?.name !== 'VariableName' && list?.name !== 'PathExpression')) return false;
  const item = nameIn(name, text);
  return namesOf(body, text).names.every((read) => read.name === item) && !holds(body, isLoop);
}

/** Entries that are built from each other can double with each. */
function isPlainContext(node: FeelNode, text: string): boolean {
  const keys = new Set(node.getChildren('ContextEntry').map((entry) => keyOf(entry, text)));
  return !holds(node, (below) => below.name === 'VariableName' && keys.has(nameIn(below, text)));
}

function keyOf(entry: FeelNode, text: string): string {
  return entry.firstChild === null ? '' : nameIn(entry.firstChild, text).replace(/^"|"$/g, '');
}

function isLoop({ name }: FeelNode): boolean {
  return name === 'ForExpression' || name === 'QuantifiedExpression';
}

function holds(node: FeelNode, condition: (node: FeelNode) => boolean): boolean {
  return condition(node) || nodesBelow(node).some((child) => holds(child, condition));
}

/** Those that look at each character or item once, and give no more than they got. */
const FUNCTIONS = new Set([
  'not',
  'string',
  'number',
  'date',
  'time',
  'date and time',
  'duration',
  'years and months duration',
  'today',
  'now',
  'day of week',
  'day of year',
  'week of year',
  'month of year',
  'last day of month',
  'string length',
  'substring',
  'substring before',
  'substring after',
  'upper case',
  'lower case',
  'contains',
  'starts with',
  'ends with',
  'trim',
  'list contains',
  'count',
  'min',
  'max',
  'sum',
  'mean',
  'all',
  'any',
  'append',
  'concatenate',
  'is defined',
  'is blank',
  'is empty',
  'get or else',
  'get value',
  'abs',
  'floor',
  'ceiling',
  'decimal',
  'round up',
  'round down',
  'round half up',
  'round half down',
  'modulo',
]);
