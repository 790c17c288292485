import { type FieldFault, InvalidInputError } from '@app/kernel';
import { type CaseDeclaration, type FactType } from '@app/models';
import type { CaseFilter } from './case.entity.js';

/** Whether the fact that is looked for is a number; INVALID_INPUT where the matter has no such fact. */
export function readAskedFacts(filter: CaseFilter, declaration: CaseDeclaration | undefined): boolean {
  const types = new Map<string, FactType>(declaration?.facts.map(({ id, type }) => [id, type]));
  if (declaration?.amount != null) types.set('amount', 'money');
  if (declaration?.headcount != null) types.set('headcount', 'number');
  const type = types.get(filter.fact ?? '');
  const isNumber = type !== undefined && !TEXTS.has(type);
  const faults = [
    ...unknown('sort', filter.sort?.replace(/^-/, ''), types),
    ...unknown('fact', filter.fact, types),
    ...VALUES.flatMap((path) => unreadable(path, filter, isNumber)),
  ];
  if (faults.length > 0) throw new InvalidInputError(faults);
  return isNumber;
}

/** Whether a filter asks for facts at all. */
export function asksForFacts(filter: CaseFilter): boolean {
  return (
    filter.sort !== undefined ||
    filter.fact !== undefined ||
    VALUES.some((name) => filter[name] !== undefined)
  );
}

// helpers

const VALUES = ['factIs', 'factFrom', 'factTo'] as const;
const TEXTS: ReadonlySet<FactType> = new Set(['text', 'date']);

function unknown(path: string, fact: string | undefined, types: ReadonlyMap<string, FactType>): FieldFault[] {
  if (fact === undefined || types.has(fact)) return [];
  return [
    {
      path,
      code: 'UNKNOWN',
      message: '这类事项没有这个要素，请先选定事项（processId），再按它的要素查找或排序。',
    },
  ];
}

function unreadable(path: (typeof VALUES)[number], filter: CaseFilter, isNumber: boolean): FieldFault[] {
  const value = filter[path];
  if (value === undefined) return [];
  if (filter.fact === undefined) {
    return [{ path, code: 'INVALID', message: '请写明按哪个要素查找（fact）。' }];
  }
  if (!isNumber || (value.trim() !== '' && Number.isFinite(Number(value)))) return [];
  return [{ path, code: 'INVALID', message: '这个要素是数字，请填写数字；金额以分为单位。' }];
}
