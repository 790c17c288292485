import { Alert, Button } from 'antd';
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
        onRetry === undefined ? undefined : (
          <Button size="small" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        )
      }
    />
  );
}
