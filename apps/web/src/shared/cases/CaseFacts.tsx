import { Skeleton } from 'antd';
import type { CaseDetail } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { useWholeNumbers } from './useWholeNumbers.js';
import { FormFacts } from './FormFacts.js';
import { useFormQuery, useProcessesQuery } from './useCase.query.js';

/** What the applicant told at the start, in the words of the start form; numbers of people masked until shown. */
export function CaseFacts({ file }: { file: CaseDetail }) {
  const { t } = useText();
  const processes = useProcessesQuery();
  const startForm = processes.data?.find((process) => process.processId === file.processId)?.startForm;
  const form = useFormQuery(startForm);
  const numbers = useWholeNumbers(file.caseNo, '', file.mayShowNumbers);
  if (form.isPending && startForm !== null && !form.isError && !processes.isError) {
    return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  }
  return (
    <FormFacts
      caseNo={file.caseNo}
      schema={form.data?.schema}
      values={file.variables}
      numbers={numbers}
      empty={t(file.isPart ? 'case.factsNotYours' : 'case.noFacts')}
    />
  );
}
