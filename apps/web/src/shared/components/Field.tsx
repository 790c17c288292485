import { type ReactNode, useId } from 'react';
import './Field.css';

interface Props {
  label: string;
  hint?: string;
  fault?: string;
  required?: boolean;
  /** Draws the input, which carries the id. */
  children: (id: string) => ReactNode;
}

/** An input with its label, and what is wrong with it. */
export function Field({ label, hint, fault, required = false, children }: Props) {
  const id = useId();
  return (
    <div className={`field ${fault === undefined ? '' : 'field-wrong'}`}>
      <label htmlFor={id}>
        {label}
        {required ? <span className="field-required"> *</span> : null}
      </label>
      {children(id)}
      {fault === undefined ? (
        hint === undefined ? null : (
          <span className="muted">{hint}</span>
        )
      ) : (
        <span className="field-fault" role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}
