import { Alert } from 'antd';
import type { Finding } from '@/shared/api/types.js';
import { faultWords } from '@/shared/i18n/faultWords.js';
import { useText } from '@/shared/i18n/useText.js';
import { FINDING_WORDS } from './findingWords.js';

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
              {faultWords(finding, language, FINDING_WORDS)}{' '}
              <span className="muted">{finding.elementId}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}
