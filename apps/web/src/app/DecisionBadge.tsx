import { Badge } from 'antd';
import { useCancellationsQuery } from '@/shared/cases/useCancellations.query.js';
import { useText } from '@/shared/i18n/useText.js';

/** How many requests to cancel a case wait for my decision; nothing where none does. */
export function DecisionBadge() {
  const { t } = useText();
  const count = useCancellationsQuery().data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Badge count={count} size="small" overflowCount={99} title={t('cancel.toDecideCount', { n: count })} />
  );
}
