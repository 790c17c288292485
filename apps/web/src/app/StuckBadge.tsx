import { Badge } from 'antd';
import { useIncidentsQuery } from '@/shared/cases/useIncidents.query.js';
import { useText } from '@/shared/i18n/useText.js';

/** How many steps stand still, for administrators; nothing where none does. */
export function StuckBadge() {
  const { t } = useText();
  const count = useIncidentsQuery('open').data?.length ?? 0;
  if (count === 0) return null;
  return <Badge count={count} size="small" overflowCount={99} title={t('incident.count', { n: count })} />;
}
