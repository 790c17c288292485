import { mostRowsOf, rowsOf, type TableRow } from '@app/fields';
import { h, type FunctionComponent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type CellFault, cellId, instanceKey } from './cellFaults.js';
import type { FieldHelp } from './EntryField.js';
import { fieldFrame, type FieldProps } from './fieldFrame.js';
import { TableRows } from './TableRows.js';
import { columnsOf } from './walkFields.js';

/** A table that is filled in row by row: rows are added, taken away and brought back, numbers are added up. */
export function tableField(help: FieldHelp): FunctionComponent<FieldProps> {
  return function TableField(props) {
    const { field, domId, disabled = false, readonly = false } = props;
    const { t, cellFaults } = help;
    const rows = help.isDrawn === true ? DRAWN : (rowsOf(props.value) ?? []);
    const [typingIn, setTypingIn] = useState<string | null>(null);
    const [removed, setRemoved] = useState<{ index: number; row: TableRow } | null>(null);
    const [added, setAdded] = useState<number | null>(null);
    // what is looked up for one cell comes when others have changed meanwhile
    const current = useRef(rows);
    current.current = rows;

    const change = (changed: TableRow[]) => props.onChange({ value: changed });
    const setCell = ({ row, key }: Pick<CellFault, 'row' | 'key'>, value: unknown) => {
      setRemoved(null);
      change(current.current.map((one, index) => (index === row ? { ...one, [key]: value } : one)));
    };
    const add = () => {
      setRemoved(null);
      setAdded(rows.length);
      change([...rows, {}]);
    };
    const remove = (index: number) => {
      setRemoved({ index, row: rows[index] ?? {} });
      change(rows.filter((_, other) => other !== index));
    };
    const bringBack = () => {
      if (removed === null) return;
      setRemoved(null);
      change([...rows.slice(0, removed.index), removed.row, ...rows.slice(removed.index)]);
    };
    useEffect(() => {
      if (added === null) return;
      setAdded(null);
      const key = columnsOf(field)[0]?.key ?? '';
      document.getElementById(cellId(domId, { row: added, key }))?.focus();
    }, [added]);

    const place = instanceKey(field.id ?? '', props.indexes);
    const faults = (props.errors ?? []).map(
      (text) => cellFaults.find(place, text) ?? { text, row: -1, key: '' },
    );
    const inCells = faults.filter(({ row, key }) => row >= 0 && cellId(domId, { row, key }) !== typingIn);
    const ofWhole = faults.filter(({ row }) => row < 0).map(({ text }) => text);
    const isFull = rows.length >= mostRowsOf(field);
    const table = h(TableRows, {
      ...{ help, field, domId, rows, disabled, readonly, faults: inCells },
      onChange: setCell,
      onTyping: (cell, isTyping) => setTypingIn(isTyping ? cell : null),
      onRemove: remove,
      onBlur: props.onBlur,
    });
    const foot = h(
      'div',
      { class: 'entry-table-foot' },
      h(
        'button',
        { type: 'button', class: 'entry-table-add', disabled: isFull, onClick: add },
        t('form.addRow'),
      ),
      isFull ? h('span', { class: 'entry-table-note' }, t('form.tableFull', { n: mostRowsOf(field) })) : null,
      h(
        'span',
        { role: 'status', class: 'entry-table-note' },
        removed === null ? null : t('form.rowRemoved', { n: removed.index + 1 }),
      ),
      removed === null ? null : h('button', { type: 'button', onClick: bringBack }, t('form.undo')),
    );
    return fieldFrame(props, ofWhole, {
      entry: [rows.length === 0 ? null : table, disabled || readonly ? null : foot],
      labelFor: cellId(domId, { row: 0, key: columnsOf(field)[0]?.key ?? '' }),
    });
  };
}

const DRAWN: TableRow[] = [{}];
