import { parseExpression, parseUnaryTests } from 'feelin';
import { engineFaultsOf } from './engine-grammar.js';
import { isBounded } from './feel-bounds.js';
import { FEEL_FLAVOUR } from './feel-child.js';
import type { FeelFault } from './feel-fault.js';
import { faultsOf } from './feel-faults.js';
import { type FeelCall, type FeelName, type FeelTree, namesOf } from './feel-names.js';
import { type FeelCost, costsOf } from './feel-cost.js';
import { type FeelOperation, operationsOf } from './feel-operands.js';
import { Newest } from './newest.js';
import { type FeelResult, resultOf } from './feel-result.js';
import { type FeelText, textsOf } from './feel-texts.js';

/** An expression gives a value; unary tests are the cell of a decision table, which holds for a value or does not. */
export type FeelDialect = 'expression' | 'unaryTests';

/** What a FEEL text says, known from its syntax alone: nothing of it has been evaluated. */
export interface FeelSyntax {
  /** Empty when the text can be read; the rest is what could be read of it nevertheless. */
  readonly faults: readonly FeelFault[];
  /** What it reads from outside: never the names that the text itself binds. */
  readonly names: readonly FeelName[];
  readonly calls: readonly FeelCall[];
  /** The kind of its value, as far as the syntax tells. */
  readonly result: FeelResult;
  /** The texts that it can give, alone or in a list. */
  readonly texts: readonly FeelText[];
  /** What it compares and calculates with the variables that it reads. */
  readonly operations: readonly FeelOperation[];
  /** What of it costs more than in proportion to what it reads. */
  readonly costs: readonly FeelCost[];
  /** Whether evaluating certainly ends soon, whatever the values are. */
  readonly isBounded: boolean;
}

/** Reading takes longer than in proportion to length and depth, and no model needs more of either. */
export const MAX_FEEL_LENGTH = 2000;
export const MAX_FEEL_DEPTH = 40;

/** Reads a FEEL text (without the leading `=`) as the engine does, and never evaluates it. */
export function parseFeel(text: string, dialect: FeelDialect = 'expression'): FeelSyntax {
  if (excessOf(text) !== undefined) return readFeel(text, dialect);
  const moreFaultsOf = dialect === 'expression' ? engineFaultsOf : undefined;
  return read.of(`${dialect} ${text}`, () => readFeel(text, dialect, moreFaultsOf));
}

/** The same by the grammar alone; in a form, which the engine never reads, names may have several words. */
export function readFeel(
  text: string,
  dialect: FeelDialect,
  moreFaultsOf: (tree: FeelTree, text: string) => FeelFault[] = () => [],
): FeelSyntax {
  const tooMuch = excessOf(text);
  if (tooMuch !== undefined) return { ...NOTHING, faults: [tooMuch] };
  const tree = dialect === 'expression' ? parse(text) : parseTests(text);
  const { topNode } = tree;
  const faults = faultsOf(tree, text);
  if (faults.length === 0) faults.push(...moreFaultsOf(tree, text));
  return {
    faults,
    ...namesOf(topNode, text),
    result: resultOf(topNode),
    texts: textsOf(topNode, text),
    operations: operationsOf(topNode, text),
    costs: costsOf(topNode, text),
    isBounded: isBounded(topNode, text),
  };
}

/** Why a text is not even read; undefined when it is. */
export function excessOf(text: string): FeelFault | undefined {
  if (text.length > MAX_FEEL_LENGTH) {
    const message = `有 ${text.length} 个字符，最多 ${MAX_FEEL_LENGTH} 个`;
    return { message, from: MAX_FEEL_LENGTH, to: text.length };
  }
  const deepest = placeBelow(text, MAX_FEEL_DEPTH);
  if (deepest === undefined) return undefined;
  return { message: `括号嵌套超过 ${MAX_FEEL_DEPTH} 层`, from: deepest, to: deepest + 1 };
}

// helpers

/** Several rules of a check look at the same text. */
const read = new Newest<FeelSyntax>(500);
const NOTHING = {
  names: [],
  calls: [],
  result: 'unknown',
  texts: [],
  operations: [],
  costs: [],
  isBounded: false,
} as const;

const parse = (text: string) => parseExpression(text, {}, FEEL_FLAVOUR);
const parseTests = (text: string) => parseUnaryTests(text, {}, FEEL_FLAVOUR);

/** Where the brackets of a text, those in texts of its own left aside, are nested deeper than this. */
function placeBelow(text: string, depth: number): number | undefined {
  let open = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|[([{]|[)\]}]/g)) {
    if ('([{'.includes(token)) open += 1;
    else if (')]}'.includes(token)) open -= 1;
    if (open > depth) return index;
  }
  return undefined;
}
