import { Alert, Button } from 'antd';
import { isTransient } from '@/shared/api/ApiProblem.js';
import { useText } from '@/shared/i18n/useText.js';

interface Props {
  error: unknown;
  words: string;
  onRetry?: () => void;
}

/** Why an operation was not accepted; what was typed is kept. */
export function OperationNote({ error, words, onRetry }: Props) {
  const { t } = useText();
  return (
    <Alert
      type="warning"
      showIcon
      title={words}
      description={isTransient(error) ? t('task.inputKept') : null}
      action={
        isTransient(error) && onRetry !== undefined ? (
          <Button size="small" onClick={onRetry}>
            {t('error.retry')}
          </Button>
        ) : null
      }
    />
  );
}
