import { Progress, Tag } from 'antd';
import { Link } from 'react-router';
import type { Repair } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { useRepairQuery } from './useRepair.query.js';

const COLOURS = {
  ...{ waiting: 'default', running: 'processing', done: 'success', failed: 'error', stopped: 'default' },
} as const;

/** How it goes: progress, and the result of each case. */
export function RepairResult({ started }: { started: Repair }) {
  const { t } = useText();
  const repair = useRepairQuery(started).data;
  const { total, done, failed, waiting } = repair;
  return (
    <div className="stack" role="status">
      {total > 1 ? <Progress percent={Math.round(((total - waiting) / total) * 100)} /> : null}
      <p>{t('repair.progress', { done, failed, waiting })}</p>
      <ul className="repair-items">
        {repair.items.map((item) => (
          <li key={item.caseNo}>
            <Link to={`/cases/${item.caseNo}`}>{item.caseNo}</Link>{' '}
            <Tag color={COLOURS[item.state]}>{t(`repair.state.${item.state}`)}</Tag>
            {item.fault === null ? null : (
              <span className="muted">
                {item.fault} {item.faultDetail}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
