import type { CaseDetail } from '@/shared/api/types.js';
import { instanceName, placeIn } from '@/shared/cases/caseInstances.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';

/** The values that each process of a case has, as its model names them: for who looks after models and repairs. */
export function InstanceValues({ file }: { file: CaseDetail }) {
  const { t, language } = useText();
  const { pages } = useMe();
  const valued = file.instances.filter(({ variables }) => Object.keys(variables).length > 0);
  if (valued.length === 0 || !(pages.includes('admin') || pages.includes('models'))) return null;
  return (
    <section className="instance-values" aria-labelledby="instance-values">
      <h3 id="instance-values">{t('case.values')}</h3>
      {valued.map((one) => (
        <details key={one.instanceKey}>
          <summary>{placeIn(language, one) ?? instanceName(one, language)}</summary>
          <dl className="facts">
            {Object.entries(one.variables).map(([name, value]) => (
              <div key={name} className="fact fact-wide">
                <dt>{name}</dt>
                <dd className="number">{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
