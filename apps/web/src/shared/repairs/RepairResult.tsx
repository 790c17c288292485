import { Button, Modal, Progress } from 'antd';
import { Link } from 'react-router';
import type { Repair } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { itemFaultText } from './repairFault.js';
import { useRepairQuery, useStopRepair } from './useRepair.query.js';
import './RepairDialog.css';

/** How a repair goes: progress, the result of each case, and a stop as long as cases wait. */
export function RepairResult({ started, onClose }: { started: Repair; onClose: () => void }) {
  const { t } = useText();
  const repair = useRepairQuery(started).data;
  const stop = useStopRepair();
  const { total, done, failed, stoppedAgain, waiting } = repair;
  const canStop = total > 1 && waiting > 0 && repair.stoppedAt === null;
  return (
    <Modal
      open
      title={t('repair.title')}
      onCancel={onClose}
      footer={
        <>
          {canStop ? (
            <Button loading={stop.isPending} onClick={() => stop.mutate(repair.id)}>
              {t('repair.stop')}
            </Button>
          ) : null}
          <Button type="primary" onClick={onClose}>
            {t('repair.close')}
          </Button>
        </>
      }
    >
      <div className="stack" role="status">
        {total > 1 ? (
          <Progress
            aria-label={t('repair.title')}
            percent={Math.round(((total - waiting) / total) * 100)}
            status="normal"
          />
        ) : null}
        <p>{t('repair.progress', { done, failed, waiting })}</p>
        {total > 1 && stoppedAgain > 0 ? <p>{t('repair.stoppedAgain', { n: stoppedAgain })}</p> : null}
        {stop.isError ? <ProblemNote error={stop.error} /> : null}
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
