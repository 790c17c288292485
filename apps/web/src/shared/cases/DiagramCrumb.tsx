import { Link } from 'react-router';
import type { CaseInstance } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { instanceName, wayTo } from './caseInstances.js';
import { useDiagramAddress } from './useDiagramAddress.js';

interface Props {
  instances: readonly CaseInstance[];
  shown: CaseInstance;
}

/** The way from the case's own process to the called one that is shown; nothing where that is the case's own. */
export function DiagramCrumb({ instances, shown }: Props) {
  const { t, language } = useText();
  const addressOf = useDiagramAddress();
  if (shown.parentKey === null) return null;
  const way = wayTo(instances, shown);
  return (
    <nav className="diagram-crumb" aria-label={t('diagram.way')}>
      <ol>
        {way.map((one) => (
          <li key={one.instanceKey}>
            {one === shown ? (
              <strong aria-current="page">{instanceName(one, language)}</strong>
            ) : (
              <Link to={addressOf(one)}>{instanceName(one, language)}</Link>
            )}
          </li>
        ))}
      </ol>
      {shown.subCaseNo === null ? null : <span className="muted number">{shown.subCaseNo}</span>}
    </nav>
  );
}
