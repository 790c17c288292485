import { isBoundedPattern } from './feel-bounds.js';
import { type FeelNode, nameIn, nodesBelow } from './feel-names.js';

/**
 * Why the cost of a text may have no proportion to what it reads: it counts up to a number that a case gives, it loops
 * within a loop, it has a function of its own, which may call itself, or a pattern that may be tried in very many ways.
 */
export type FeelCost = 'range' | 'loops' | 'function' | 'pattern';

/** What of a text costs more than in proportion to what it reads; empty for nearly all that models say. */
export function costsOf(root: FeelNode, text: string): FeelCost[] {
  const costs = new Set<FeelCost>();
  collect(root, text, 0, costs);
  return [...costs];
}

// helpers

const PATTERN_FUNCTIONS = new Set(['matches', 'replace', 'split', 'extract']);

function collect(node: FeelNode, text: string, loops: number, costs: Set<FeelCost>): void {
  const depth = loops + iterationsOf(node);
  if (depth > 1) costs.add('loops');
  if (node.name === 'FunctionDefinition') costs.add('function');
  if (node.name === 'IterationContext' && isOpenRange(node)) costs.add('range');
  if (node.name === 'FunctionInvocation' && hasOpenPattern(node, text)) costs.add('pattern');
  for (const child of nodesBelow(node)) collect(child, text, depth, costs);
}

/** How many lists a node goes through, one within the other. */
function iterationsOf(node: FeelNode): number {
  if (node.name === 'FilterExpression') {
    return nodesBelow(node).some(({ name }) => name === 'NumericLiteral') ? 0 : 1;
  }
  if (node.name !== 'ForExpression' && node.name !== 'QuantifiedExpression') return 0;
  return node.getChild('InExpressions')?.getChildren('InExpression').length ?? 1;
}

/** From one value to another, of which the case gives one. */
function isOpenRange(context: FeelNode): boolean {
  const ends = nodesBelow(context).filter(({ name }) => name !== '..');
  return ends.length > 1 && ends.some(({ name }) => name !== 'NumericLiteral');
}

/** Only a literal pattern in its place can be judged. */
function hasOpenPattern(call: FeelNode, text: string): boolean {
  const callee = call.firstChild;
  if (callee?.name !== 'VariableName' || !PATTERN_FUNCTIONS.has(nameIn(callee, text))) return false;
  const [, pattern] = nodesBelow(call.getChild('PositionalParameters') ?? call);
  if (pattern?.name !== 'StringLiteral') return true;
  return !isBoundedPattern(text.slice(pattern.from + 1, pattern.to - 1), '');
}
