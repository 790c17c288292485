import { fieldLabel, headingOf, namingTypeOf, type TableRow } from '@app/fields';
import { h } from 'preact';
import type { FormField } from '@/shared/api/types.js';
import { cellId } from './cellFaults.js';
import { EntryInput, type InputProps } from './EntryInput.js';
import { PickInput } from './PickInput.js';
import type { TableRowsProps } from './TableRows.js';

interface Props extends TableRowsProps {
  column: FormField;
  row: TableRow;
  index: number;
}

/** One cell: what is entered as in a field of its own, with its fault below it. */
export function TableCell(props: Props) {
  const { column, row, index, domId, disabled, readonly, help, faults } = props;
  const key = column.key ?? '';
  const cell = { row: index, key };
  const id = cellId(domId, cell);
  const fault = faults.find((one) => one.row === index && one.key === key);
  const input: InputProps = {
    ...{ field: column, domId: id, value: row[key], disabled, readonly, onBlur: props.onBlur },
    isWrong: fault !== undefined,
    describedBy: fault === undefined ? undefined : `${id}-fault`,
    label: help.t('form.inRow', { n: index + 1, text: fieldLabel(column) }),
    onChange: (value) => props.onChange(cell, value),
    onTyping: (isTyping) => props.onTyping(id, isTyping),
    onFocus: () => undefined,
  };
  return h(
    'td',
    { role: 'cell', 'data-label': headingOf(column), class: fault === undefined ? '' : 'entry-table-wrong' },
    h('div', { class: 'entry-table-cell' }, inputOf(column, input, props)),
    fault === undefined ? null : h('div', { id: `${id}-fault`, class: 'entry-table-fault' }, fault.text),
  );
}

function inputOf(column: FormField, input: InputProps, { help }: Props) {
  const { t, directory } = help;
  if (column.type === 'select') return h(CellSelect, { ...input, words: t('form.select') });
  if (namingTypeOf(column) !== undefined) return h(PickInput, { ...input, t, directory });
  return h(EntryInput, { ...input, t });
}

/** The browser's own list: short, and at home on a phone. */
function CellSelect({ field, value, words, ...props }: InputProps & { words: string }) {
  const options = field.values ?? [];
  const chosen = options.findIndex((option) => option.value === value);
  return h(
    'select',
    {
      class: 'fjs-input',
      id: props.domId,
      disabled: props.disabled || props.readonly,
      'aria-label': props.label,
      'aria-invalid': props.isWrong,
      'aria-describedby': props.describedBy,
      value: String(chosen),
      onChange: (event: Event) => {
        const option = options[Number((event.target as HTMLSelectElement).value)];
        props.onChange(option === undefined ? null : option.value);
      },
      onBlur: props.onBlur,
    },
    h('option', { value: '-1' }, words),
    options.map((option, index) => h('option', { key: index, value: String(index) }, option.label)),
  );
}
