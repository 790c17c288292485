import type { KnownTable, KnownValue } from '@app/fields';
import { useId, useState } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import { useMedia } from '@/shared/theme/useMedia.js';
import './FactTable.css';

const SHOWN_AT_ONCE = 20;

/** The rows of a table on demand, some at a time; paper has them all. Numbers of people are masked until shown. */
export function FactTable({ label, table, whole }: { label: string; table: KnownTable; whole: boolean }) {
  const { t } = useText();
  const printing = useMedia('print');
  const id = useId();
  const [shown, setShown] = useState(0);
  const isOpen = shown > 0 || printing;
  const rows = printing ? table.rows : table.rows.slice(0, shown);
  const rest = table.rows.length - shown;
  return (
    <>
      <button
        type="button"
        className="link-button fact-show"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setShown(shown > 0 ? 0 : SHOWN_AT_ONCE)}
      >
        {t(shown > 0 ? 'facts.hideRows' : 'facts.showRows')}
      </button>
      <div id={id} hidden={!isOpen}>
        <Rows label={label} headings={table.headings} rows={rows} whole={whole} />
        {rest > 0 && shown > 0 && !printing ? (
          <button type="button" className="link-button" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
            {t('facts.moreRows', { n: rest })}
          </button>
        ) : null}
      </div>
    </>
  );
}

function Rows({ label, headings, rows, whole }: KnownTable & { label: string; whole: boolean }) {
  return (
    <table className="fact-table" aria-label={label}>
      <thead>
        <tr>
          {headings.map((heading, column) => (
            // two columns may have the same name
            <th key={column} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column} data-heading={headings[column]}>
                {textOf(cell, whole)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function textOf(cell: KnownValue | null, whole: boolean): string {
  if (cell === null) return '—';
  return whole ? (cell.full ?? cell.text) : cell.text;
}
