import { parseExpression, parseUnaryTests } from 'feelin';
import { engineFaultsOf } from './engine-grammar.js';
import { faultsOf } from './feel-faults.js';
import { type FeelCall, type FeelName, namesOf } from './feel-names.js';
import { type FeelResult, resultOf } from './feel-result.js';
import { type FeelText, textsOf } from './feel-texts.js';

/** An expression gives a value; unary tests are the cell of a decision table, which holds for a value or does not. */
export type FeelDialect = 'expression' | 'unaryTests';

/** What cannot be read, with its place in the text. */
export interface FeelFault {
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

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
}

/** Reading takes longer than in proportion to length and depth, and no model needs more of either. */
export const MAX_FEEL_LENGTH = 4000;
export const MAX_FEEL_DEPTH = 40;

/** The grammar of the engine, which knows names in backticks. */
export const FEEL_FLAVOUR = 'camunda';

/** Reads a FEEL text (without the leading `=`) and never evaluates it. */
export function parseFeel(text: string, dialect: FeelDialect = 'expression'): FeelSyntax {
  const tooMuch = excessOf(text);
  if (tooMuch !== undefined) return { faults: [tooMuch], names: [], calls: [], result: 'unknown', texts: [] };
  const tree = dialect === 'expression' ? parse(text) : parseTests(text);
  const { names, calls } = namesOf(tree.topNode, text);
  const faults = faultsOf(tree, text);
  if (dialect === 'expression' && faults.length === 0) faults.push(...engineFaultsOf(tree, text));
  return { faults, names, calls, result: resultOf(tree.topNode), texts: textsOf(tree.topNode, text) };
}

// helpers

const parse = (text: string) => parseExpression(text, {}, FEEL_FLAVOUR);
const parseTests = (text: string) => parseUnaryTests(text, {}, FEEL_FLAVOUR);

function excessOf(text: string): FeelFault | undefined {
  if (text.length > MAX_FEEL_LENGTH) {
    const message = `有 ${text.length} 个字符，最多 ${MAX_FEEL_LENGTH} 个`;
    return { message, from: MAX_FEEL_LENGTH, to: text.length };
  }
  const deepest = placeBelow(text, MAX_FEEL_DEPTH);
  if (deepest === undefined) return undefined;
  return { message: `括号嵌套超过 ${MAX_FEEL_DEPTH} 层`, from: deepest, to: deepest + 1 };
}

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
