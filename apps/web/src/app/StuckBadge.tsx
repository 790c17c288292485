import { Badge } from 'antd';
import { incidentCount, useIncidentsQuery } from '@/shared/cases/useIncidents.query.js';
import { useText } from '@/shared/i18n/useText.js';

/** How many steps stand still, for administrators; nothing where none does. */
export function StuckBadge() {
  const { t } = useText();
  const incidents = useIncidentsQuery('open').data ?? [];
  if (incidents.length === 0) return null;
  const title = t('incident.count', { n: incidentCount(incidents) });
  return <Badge count={incidents.length} size="small" overflowCount={99} title={title} />;
}
