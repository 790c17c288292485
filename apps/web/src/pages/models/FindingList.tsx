import { Alert } from 'antd';
import type { Finding } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { findingText } from './findingText.js';

interface Props {
  type: 'warning' | 'error' | 'info';
  title: string;
  findings: readonly Finding[];
}

/** Findings of a file, below one heading; nothing without any. */
export function FindingList({ type, title, findings }: Props) {
  const { language } = useText();
  if (findings.length === 0) return null;
  return (
    <Alert
      type={type}
      showIcon
      title={title}
      description={
        <ul className="deploy-warnings">
          {findings.map((finding, index) => (
            <li key={`${finding.code}${index}`}>
              {findingText(finding, language)} <span className="muted">{finding.elementId}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
