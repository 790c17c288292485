import { fieldLabel, headingOf, isSummed, sumText, type TableRow } from '@app/fields';
import { h } from 'preact';
import type { FormField } from '@/shared/api/types.js';
import type { CellFault } from './cellFaults.js';
import type { FieldHelp } from './EntryField.js';
import { TableCell } from './TableCell.js';
import { columnsOf } from './walkFields.js';

export interface TableRowsProps {
  help: FieldHelp;
  field: FormField;
  domId: string;
  rows: readonly TableRow[];
  disabled: boolean;
  readonly: boolean;
  faults: readonly CellFault[];
  onChange: (cell: Pick<CellFault, 'row' | 'key'>, value: unknown) => void;
  onTyping: (cellId: string, isTyping: boolean) => void;
  onRemove: (row: number) => void;
  onBlur: () => void;
}

/** The rows of a table with the sums below them; on a phone each row is a card. */
export function TableRows(props: TableRowsProps) {
  const { field, rows, disabled, readonly, help } = props;
  const columns = columnsOf(field);
  const isFixed = disabled || readonly;
  return h(
    'div',
    { class: 'entry-table-frame' },
    h(
      'table',
      // a table that is shown as cards is still one to who listens
      { class: 'entry-table', role: 'table', 'aria-label': fieldLabel(field) },
      h(
        'thead',
        { role: 'rowgroup' },
        h(
          'tr',
          { role: 'row' },
          h('th', { role: 'columnheader', scope: 'col', class: 'entry-table-number' }, '#'),
          columns.map((column) => h(Heading, { key: column.key, column })),
          isFixed ? null : h('td', { role: 'cell' }),
        ),
      ),
      h(
        'tbody',
        { role: 'rowgroup' },
        rows.map((row, index) => h(Row, { ...props, key: index, row, index })),
      ),
      columns.some(isSummed) ? h(Sums, { columns, rows, isFixed, words: help.t('form.sum') }) : null,
    ),
  );
}

function Heading({ column }: { column: FormField }) {
  const isRequired = column.validate?.required === true;
  const classes = isSummed(column) ? 'entry-table-figure' : '';
  return h(
    'th',
    { role: 'columnheader', scope: 'col', class: classes },
    headingOf(column),
    isRequired ? ' *' : '',
  );
}

function Row({ row, index, ...props }: TableRowsProps & { row: TableRow; index: number }) {
  const { field, help, disabled, readonly, onRemove } = props;
  const words = help.t('form.removeRow', { n: index + 1 });
  return h(
    'tr',
    { role: 'row' },
    h('th', { role: 'rowheader', scope: 'row', class: 'entry-table-number' }, index + 1),
    columnsOf(field).map((column) => h(TableCell, { ...props, key: column.key, column, row, index })),
    disabled || readonly
      ? null
      : h(
          'td',
          { role: 'cell', class: 'entry-table-remove' },
          h(
            'button',
            { type: 'button', 'aria-label': words, title: words, onClick: () => onRemove(index) },
            '×',
          ),
        ),
  );
}

interface SumsProps {
  columns: readonly FormField[];
  rows: readonly TableRow[];
  isFixed: boolean;
  words: string;
}

function Sums({ columns, rows, isFixed, words }: SumsProps) {
  return h(
    'tfoot',
    { role: 'rowgroup' },
    h(
      'tr',
      { role: 'row' },
      h('th', { role: 'rowheader', scope: 'row', class: 'entry-table-number' }, words),
      columns.map((column) =>
        h(
          'td',
          { key: column.key, role: 'cell', class: 'entry-table-figure', 'data-label': headingOf(column) },
          isSummed(column) ? h('output', null, sumText(column, rows)) : null,
        ),
      ),
      isFixed ? null : h('td', { role: 'cell' }),
    ),
  );
}
