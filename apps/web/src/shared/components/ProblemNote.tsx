import { Alert, Button } from 'antd';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { problemText } from '@/shared/api/problemText.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  error: unknown;
  onRetry?: () => void;
}

/** What went wrong, what is safe, and a button to try again. */
export function ProblemNote({ error, onRetry }: Props) {
  const { t } = useText();
  return (
    <Alert
      type="warning"
      showIcon
      title={problemText(error, t)}
      action={
        onRetry === undefined || !mayHelp(error) ? undefined : (
          <Button size="small" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        )
      }
    />
  );
}

/** What is wrong with a question, or not for this person, is so a second time. */
function mayHelp(error: unknown): boolean {
  return !(error instanceof ApiProblem) || ![400, 403].includes(error.status);
}
