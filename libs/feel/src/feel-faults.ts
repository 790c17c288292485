import type { FeelTree } from './feel-names.js';
import type { FeelFault } from './feel-fault.js';

/** Every place of the text that the grammar does not know, in the order of the text. */
export function faultsOf(tree: FeelTree, text: string): FeelFault[] {
  const faults: FeelFault[] = [];
  tree.iterate({
    enter: ({ type, from, to }) => {
      if (type.isError) faults.push({ message: messageOf(text, from, to), from, to });
    },
  });
  return faults;
}

// helpers

function messageOf(text: string, from: number, to: number): string {
  if (text.trim() === '') return '表达式是空的';
  if (from >= text.trimEnd().length) return '表达式没有写完';
  // where something is missing, the grammar marks a place without length
  const wrong = text.slice(from, to > from ? to : from + 1);
  const shown = wrong.length > SHOWN ? `${wrong.slice(0, SHOWN)}…` : wrong;
  return `第 ${from + 1} 个字符处无法读懂：“${shown}”`;
}

const SHOWN = 20;
