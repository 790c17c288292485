import { type FeelNode, nodesBelow } from './feel-names.js';

/** A text as far as the syntax tells it: its parts in order, null where only the case knows. */
export type FeelText = readonly (string | null)[];

/** The texts that an expression can give, alone or in a list; something that is not known at all is `[null]`. */
export function textsOf(node: FeelNode, text: string): FeelText[] {
  const visit = VISITS[node.name];
  return visit === undefined ? [[null]] : visit(node, text);
}

// helpers

type Visit = (node: FeelNode, text: string) => FeelText[];

const BRACKETS = new Set(['(', ')', '[', ']', 'if', 'then', 'else']);

const inner = (node: FeelNode) => nodesBelow(node).filter(({ name }) => !BRACKETS.has(name));
const ofAll: Visit = (node, text) => inner(node).flatMap((child) => textsOf(child, text));

const VISITS: Readonly<Record<string, Visit>> = {
  Expression: ofAll,
  ParenthesizedExpression: ofAll,
  List: ofAll,
  // the condition stands first
  IfExpression: (node, text) =>
    inner(node)
      .slice(1)
      .flatMap((child) => textsOf(child, text)),
  StringLiteral: (node, text) => [[literalOf(text.slice(node.from, node.to))]],
  ArithmeticExpression: joined,
  null: () => [],
};

/** Texts are joined by `+`; what cannot be read as a text stays open. */
function joined(node: FeelNode, text: string): FeelText[] {
  const [left, operator, right] = nodesBelow(node);
  if (left === undefined || operator === undefined || right === undefined) return [[null]];
  if (text.slice(operator.from, operator.to) !== '+') return [[null]];
  return textsOf(left, text).flatMap((start) => textsOf(right, text).map((end) => [...start, ...end]));
}

function literalOf(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(["\\])/g, '$1');
}
