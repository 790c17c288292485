import { Button, Modal } from 'antd';
import { Link } from 'react-router';
import type { Repair } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { RepairProgress } from './RepairProgress.js';
import { StopRepair } from './StopRepair.js';
import { itemFaultText } from './repairFault.js';
import { useRepairQuery } from './useRepair.query.js';
import './RepairDialog.css';

/** How a repair goes: progress, the result of each case, and a stop as long as cases wait. */
export function RepairResult({ started, onClose }: { started: Repair; onClose: () => void }) {
  const { t } = useText();
  const repair = useRepairQuery(started).data;
  return (
    <Modal
      open
      title={t('repair.title')}
      onCancel={onClose}
      footer={
        <>
          <StopRepair repair={repair} />
          <Button type="primary" onClick={onClose}>
            {t('repair.close')}
          </Button>
        </>
      }
    >
      <div className="stack" role="status">
        <RepairProgress repair={repair} />
        <ul className="repair-items">
          {repair.items.map((item) => (
            <li key={item.caseNo}>
              <Link to={`/cases/${item.caseNo}`}>{item.caseNo}</Link>{' '}
              <span className={`repair-${item.state}`}>{t(`repair.state.${item.state}`)}</span>
              {item.fault === null ? null : <div className="muted">{itemFaultText(item, t)}</div>}
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
