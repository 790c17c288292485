import { CheckCircleFilled, CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { useState } from 'react';
import { problemText } from '@/shared/api/problemText.js';
import type { Finding } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { findingText } from './findingText.js';

interface Props {
  findings: Finding[] | null;
  error: unknown;
  onJump: (finding: Finding) => void;
}

/** What the check found, below the canvas; a click leads to the element, or to the field of a form. */
export function Findings({ findings, error, onJump }: Props) {
  const { t, language } = useText();
  const [open, setOpen] = useState(true);
  const errors = findings?.filter(({ severity }) => severity === 'error').length ?? 0;
  const warnings = (findings?.length ?? 0) - errors;
  const sorted = [...(findings ?? [])].sort((left, right) => left.severity.localeCompare(right.severity));
  return (
    <section className="findings" aria-label={t('findings.title')}>
      <button
        type="button"
        className="plain-button findings-head"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <strong>{t('findings.title')}</strong>
        {error !== null ? (
          <span className="muted">{problemText(error, t)}</span>
        ) : findings === null ? (
          <span className="muted">{t('findings.checking')}</span>
        ) : findings.length === 0 ? (
          <span className="findings-none">
            <CheckCircleFilled /> {t('findings.none')}
          </span>
        ) : (
          <span className="number">{t('findings.count', { errors, warnings })}</span>
        )}
      </button>
      {open && sorted.length > 0 ? (
        <ul>
          {sorted.map((finding, index) => (
            <li key={`${finding.code}${finding.elementId}${index}`}>
              <button
                type="button"
                className="plain-button finding"
                disabled={!isPlaced(finding)}
                onClick={() => onJump(finding)}
              >
                {finding.severity === 'error' ? (
                  <CloseCircleFilled className="finding-error" />
                ) : (
                  <WarningFilled className="finding-warning" />
                )}
                <span>{findingText(finding, language)}</span>
                <span className="muted finding-element">
                  {finding.line == null
                    ? finding.elementId
                    : t('findings.place', { line: finding.line, column: finding.column ?? 1 })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

// helpers

/** Whether there is somewhere to go. */
function isPlaced({ elementId, formId, paperCode, line, code }: Finding): boolean {
  return Boolean(elementId || formId || paperCode || line) || code.startsWith('PAPER_');
}
