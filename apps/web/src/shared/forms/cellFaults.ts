/** Why a cell of a table is refused; rows count from 0. */
export interface CellFault {
  row: number;
  /** Of the column. */
  key: string;
  text: string;
}

/** Where in the tables of a form the faults are that form-js keeps as texts of the whole field. */
export class CellFaults {
  private readonly faults = new Map<string, readonly CellFault[]>();

  set(instance: string, faults: readonly CellFault[]): void {
    this.faults.set(instance, faults);
  }

  /** The cell of a fault that the field shows. */
  find(instance: string, text: string): CellFault | undefined {
    return this.faults.get(instance)?.find((fault) => fault.text === text);
  }
}

/** How an instance of a field is called: the field, and its rows where it stands in a list. */
export function instanceKey(id: string, indexes: Record<string, number> | undefined): string {
  return [id, ...Object.values(indexes ?? {})].join('_');
}

/** Id of what is entered in a cell. */
export function cellId(domId: string, { row, key }: Pick<CellFault, 'row' | 'key'>): string {
  return `${domId}-cell-${row}-${key}`;
}
