import { faultOfField } from './field-faults.js';
import type { FieldDefinition } from './field.js';
import type { FieldRefusal, FieldSurroundings } from './field-refusal.js';
import { rowsOf } from './table.js';

/** Why a cell refuses its value; rows count from 0. */
export interface CellRefusal {
  row: number;
  column: FieldDefinition;
  refusal: FieldRefusal;
}

/** What each cell refuses, in the order of reading. */
export function cellRefusals(
  field: FieldDefinition,
  value: unknown,
  around: FieldSurroundings,
): CellRefusal[] {
  return (rowsOf(value) ?? []).flatMap((cells, row) => {
    const inRow = { ...around, valueOf: (name: string) => cells[name] ?? around.valueOf(name) };
    return (field.columns ?? []).flatMap((column) => {
      const refusal = faultOfField(column, cells[column.key ?? ''], inRow);
      return refusal === undefined ? [] : [{ row, column, refusal }];
    });
  });
}
