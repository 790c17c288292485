import type { FeelNode, FeelTree } from './feel-names.js';
import type { FeelFault } from './feel-fault.js';

/**
 * What the parser reads and the engine refuses when it is deployed: `==` and `<>`, a comparison without its left
 * side, and names of several words that are no function.
 */
export function engineFaultsOf(tree: FeelTree, text: string): FeelFault[] {
  const faults: FeelFault[] = [];
  tree.iterate({
    enter: ({ node }) => {
      const message = faultOf(node, text.slice(node.from, node.to));
      if (message !== undefined) faults.push({ message, from: node.from, to: node.to });
    },
  });
  return faults;
}

// helpers

function faultOf(node: FeelNode, text: string): string | undefined {
  switch (node.name) {
    case 'SimplePositiveUnaryTest':
      return isTest(node) ? undefined : `“${text}”处多了一个比较符：相等写“=”，不等于写“!=”`;
    case 'VariableName':
      return isSingleWord(text) || isCalled(node) ? undefined : `变量名“${text}”里不能有空格`;
    default:
      return undefined;
  }
}

/** `a in > 5` and `a in (> 5, < 3)` are tests; elsewhere a comparison has two sides. */
function isTest({ parent }: FeelNode): boolean {
  if (parent?.name !== 'Comparison') return parent?.name === 'PositiveUnaryTest';
  return parent.getChild('in') !== null;
}

function isSingleWord(name: string): boolean {
  return name.startsWith('`') || !/\s/.test(name);
}

/** Functions of the engine may have names of several words, e.g. `string length`. */
function isCalled(node: FeelNode): boolean {
  return node.parent?.name === 'FunctionInvocation' && node.prevSibling === null;
}
