import { Alert, Button } from 'antd';
import { ApiProblem, type FieldFault, isTransient } from '@/shared/api/ApiProblem.js';
import { formProblemText } from '@/shared/api/problemText.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  problem: unknown;
  /** Faults that no field of the form shows. */
  faults: readonly FieldFault[];
  onRetry: () => void;
  retrying: boolean;
}

/** Why a command was not carried out: what happened, that the input is safe, what to do. */
export function TaskProblem({ problem, faults, onRetry, retrying }: Props) {
  const { t } = useText();
  if (problem === null || problem === undefined) return null;
  const kept = problem instanceof ApiProblem && problem.code !== 'INVALID_INPUT';
  return (
    <Alert
      className="task-problem"
      type="warning"
      showIcon
      title={formProblemText(problem, t)}
      description={
        faults.length > 0 ? (
          <ul>
            {faults.map((fault) => (
              <li key={fault.path + fault.code}>{fault.message}</li>
            ))}
          </ul>
        ) : kept ? (
          t('task.inputKept')
        ) : null
      }
      action={
        isTransient(problem) ? (
          <Button size="small" loading={retrying} onClick={onRetry}>
            {t('error.retry')}
          </Button>
        ) : null
      }
    />
  );
}
