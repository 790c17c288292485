import { type FeelKind, type FeelOperand, type FeelOperation, parseFeel } from '@app/feel';
import { type Finding, error } from './finding.js';
import { knownKinds } from './known-kinds.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';
import { type VariablePlace, variablePlaces } from './variable.rules.js';

/**
 * Comparisons and calculations of what cannot be compared, e.g. a text with a number: the engine gives neither yes nor no,
 * and the case stops there. Where something gives variables that nobody declared, this is a warning.
 */
export function checkKinds(model: ModelUnderCheck): Finding[] {
  if (model.known.formKinds === undefined) return [];
  const { kinds, isOpen } = knownKinds(model);
  return variablePlaces(model).flatMap((place) =>
    faultsOf(place, kinds).map((fault) => ({ ...fault, severity: isOpen ? 'warning' : 'error' })),
  );
}

// helpers

type Kinds = ReadonlyMap<string, FeelKind>;

const WORDS: Readonly<Record<FeelKind, string>> = {
  text: '文本',
  number: '数字',
  boolean: '是或否',
  date: '日期值',
  list: '列表',
};

function faultsOf({ element, property, text }: VariablePlace, kinds: Kinds): Finding[] {
  const { faults, operations } = parseFeel(text.slice(1));
  if (faults.length > 0) return [];
  const told = operations.flatMap((operation) => mismatchIn(operation, kinds) ?? []);
  return [...new Set(told)].map((mismatch) => {
    const message = `“${nameOf(element)}”的${property}把${mismatch}放在一起比较或计算，得不出结果，案件会停在这里。`;
    return { ...error('VARIABLE_KIND', message, element.id), detail: `${property}: ${mismatch}` };
  });
}

/** The first variable with what it does not fit; undefined where all fit or are not known. */
function mismatchIn({ operator, operands }: FeelOperation, kinds: Kinds): string | undefined {
  const known = operands.flatMap((operand) => {
    const kind = kindOf(operand, kinds);
    return kind === undefined ? [] : [{ kind, label: labelOf(operand, kind) }];
  });
  const variable = operands.find((operand) => 'name' in operand && kinds.has(operand.name));
  const kind = variable && kindOf(variable, kinds);
  if (variable === undefined || kind === undefined) return undefined;
  const other =
    known.find((one) => one.kind !== kind) ?? (NUMERIC.has(operator) ? onlyNumber(kind) : undefined);
  return other && `${labelOf(variable, kind)}和${other.label}`;
}

/** Texts are joined by `+`, and compared; nothing else can be done with them. */
const NUMERIC = new Set(['-', '*', '/', '**']);

function onlyNumber(kind: FeelKind): { label: string } | undefined {
  return kind === 'number' ? undefined : { label: WORDS.number };
}

function kindOf(operand: FeelOperand, kinds: Kinds): FeelKind | undefined {
  return 'kind' in operand ? operand.kind : kinds.get(operand.name);
}

function labelOf(operand: FeelOperand, kind: FeelKind): string {
  return 'name' in operand ? `变量“${operand.name}”（${WORDS[kind]}）` : WORDS[kind];
}
