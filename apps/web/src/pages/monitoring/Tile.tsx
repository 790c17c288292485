import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  label: string;
  value: ReactNode;
  note?: ReactNode;
  tone?: 'good' | 'promise' | 'law';
  /** Address of the rows behind the number. */
  to?: string;
}

/** One number with its name and what it is made of; opens its rows. */
export function Tile({ label, value, note, tone, to }: Props) {
  const inner = (
    <>
      <span className="tile-label">{label}</span>
      <span className={`tile-value number ${tone === undefined ? '' : `tile-${tone}`}`}>{value}</span>
      {note === undefined || note === null ? null : <span className="tile-note number">{note}</span>}
    </>
  );
  return to === undefined ? (
    <div className="tile">{inner}</div>
  ) : (
    <Link to={to} className="tile tile-link">
      {inner}
    </Link>
  );
}
