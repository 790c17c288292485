// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- the build takes only what is imported, and a declaration cannot be
/// <reference path="./dmn-moddle.d.ts" />
import { DmnModdle } from 'dmn-moddle';
import { type ModelElement, childrenOf, textOf } from '@app/bpmn';
import type { Feel } from '@app/feel';

/** A decision table (DMN 1.3, section 8) of which the first rule that matches counts. */
export interface DecisionTable {
  /** What each input column looks at, in FEEL. */
  readonly inputs: readonly string[];
  /** The names of the output columns. */
  readonly outputs: readonly string[];
  readonly rules: readonly DecisionRule[];
}

/** One unary test for each input, one expression for each output; an empty test always holds. */
export interface DecisionRule {
  readonly tests: readonly string[];
  readonly results: readonly string[];
}

/** Reads a table; undefined when the file has no such decision. Throws for a hit policy that may give several rules. */
export async function readDecisionTable(dmn: string, decisionId: string): Promise<DecisionTable | undefined> {
  const { rootElement } = await new DmnModdle().fromXML(dmn);
  const decision = childrenOf(rootElement as ModelElement, 'drgElement').find(({ id }) => id === decisionId);
  const table = decision?.['decisionLogic'] as ModelElement | undefined;
  if (table?.$type !== 'dmn:DecisionTable') return undefined;
  const policy = textOf(table['hitPolicy']) ?? 'UNIQUE';
  if (!ONE_RULE.includes(policy))
    throw new Error(`the hit policy ${policy} of ${decisionId} is not supported`);
  return {
    inputs: childrenOf(table, 'input').map((input) => cellOf(input['inputExpression'])),
    outputs: childrenOf(table, 'output').map(({ name }) => name ?? ''),
    rules: childrenOf(table, 'rule').map((rule) => ({
      tests: childrenOf(rule, 'inputEntry').map(cellOf),
      results: childrenOf(rule, 'outputEntry').map(cellOf),
    })),
  };
}

/** The outputs of the first rule that holds for these facts, as the engine would give them; null when none does. */
export function decide(
  { inputs, outputs, rules }: DecisionTable,
  facts: Readonly<Record<string, unknown>>,
  feel: Feel,
): Record<string, unknown> | null {
  const values = inputs.map((input) => feel.value(input, facts) ?? null);
  const holds = (test: string, index: number) => isAlways(test) || feel.test(test, values[index], facts);
  const rule = rules.find(({ tests }) => tests.every(holds));
  if (rule === undefined) return null;
  const result = (index: number) => feel.value(rule.results[index] ?? 'null', facts) ?? null;
  return Object.fromEntries(outputs.map((name, index) => [name, result(index)]));
}

// helpers

const ONE_RULE = ['FIRST', 'UNIQUE', 'ANY'];

function cellOf(cell: unknown): string {
  return textOf((cell as ModelElement | undefined)?.['text'])?.trim() ?? '';
}

function isAlways(test: string): boolean {
  return test === '' || test === '-';
}
