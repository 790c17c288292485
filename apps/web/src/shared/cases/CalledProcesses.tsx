import type { Ref } from 'react';
import { Link } from 'react-router';
import type { CaseInstance } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { instanceName } from './caseInstances.js';
import { useDiagramAddress } from './useDiagramAddress.js';

interface Props {
  listRef: Ref<HTMLElement>;
  called: readonly CaseInstance[];
}

/** The processes that were called from a drawing, each with how it stands and the way into its own. */
export function CalledProcesses({ listRef, called }: Props) {
  const { t, language } = useText();
  const addressOf = useDiagramAddress();
  if (called.length === 0) return null;
  return (
    <section ref={listRef} className="called-processes" aria-labelledby="called-processes">
      <h2 id="called-processes">{t('diagram.called')}</h2>
      <ul>
        {called.map((one) => (
          <li key={one.instanceKey}>
            <Link to={addressOf(one)}>{instanceName(one, language)}</Link>
            <span className={`called-state called-state-${one.state}`}>
              {t(`diagram.state.${one.state}`)}
            </span>
            {one.subCaseNo === null ? null : <span className="muted number">{one.subCaseNo}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
