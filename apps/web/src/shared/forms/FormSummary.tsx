import { useEffect, useRef } from 'react';
import { useText } from '@/shared/i18n/useText.js';
import type { FaultLine } from './faultLines.js';

interface Props {
  lines: readonly FaultLine[];
  /** Grows with each time that the form was refused, which brings the reader here. */
  round: number;
}

/** What a form still needs, above it, each line with the way to its field. */
export function FormSummary({ lines, round }: Props) {
  const { t } = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' });
    place.current?.focus({ preventScroll: true });
  }, [round]);
  if (lines.length === 0) return null;
  return (
    <div ref={place} className="form-summary" role="alert" tabIndex={-1}>
      <strong>{t('form.summary', { n: lines.length })}</strong>
      <ul>
        {lines.map(({ key, text, focus }) => (
          <li key={key}>
            <button type="button" onClick={focus}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
