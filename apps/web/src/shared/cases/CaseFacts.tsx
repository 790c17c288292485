import { Skeleton } from 'antd';
import { useMemo, useState } from 'react';
import type { CaseDetail } from '@/shared/api/types.js';
import { fullDateText } from '@/shared/format/civilDate.js';
import { describeVariables, type KnownFact } from '@/shared/forms/describeVariables.js';
import { formIn } from '@/shared/forms/formIn.js';
import { useNames } from '@/shared/forms/useNames.query.js';
import { useText } from '@/shared/i18n/useText.js';
import { useFormQuery, useProcessesQuery } from './useCase.query.js';
import { FactTable } from './FactTable.js';
import './CaseFacts.css';

/** What the applicant told at the start, in the words of the start form; numbers of people masked until shown. */
export function CaseFacts({ file }: { file: CaseDetail }) {
  const { t, language } = useText();
  const processes = useProcessesQuery();
  const startForm = processes.data?.find((process) => process.processId === file.processId)?.startForm;
  const form = useFormQuery(startForm);
  const nameOf = useNames(form.data?.schema, file.variables);
  const facts = useMemo(
    () =>
      form.data === undefined
        ? []
        : describeVariables(formIn(language, form.data.schema), file.variables, {
            yes: t('word.yes'),
            no: t('word.no'),
            rows: (n) => t('word.rows', { n }),
            date: (date) => fullDateText(date, language),
            name: nameOf,
            sum: (column, sum) => t('form.sumOf', { column, sum }),
          }),
    [form.data, file.variables, nameOf, t, language],
  );
  if (form.isPending && startForm !== null && !form.isError && !processes.isError) {
    return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  }
  if (facts.length === 0) return <p className="muted">{t('case.noFacts')}</p>;
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <Fact key={fact.key} fact={fact} />
      ))}
    </dl>
  );
}

function Fact({ fact }: { fact: KnownFact }) {
  const { t } = useText();
  const [shown, show] = useState(false);
  return (
    <div className={fact.table === undefined ? 'fact' : 'fact fact-wide'}>
      <dt>{fact.label}</dt>
      <dd className="number">
        {shown ? fact.full : fact.text}
        {fact.table === undefined ? null : <FactTable label={fact.label} table={fact.table} />}
        {fact.full === undefined ? null : (
          <button type="button" className="link-button fact-show" onClick={() => show(!shown)}>
            {shown ? t('word.hide') : t('word.show')}
          </button>
        )}
      </dd>
    </div>
  );
}
