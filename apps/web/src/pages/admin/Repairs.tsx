import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Repair } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { RepairProgress } from '@/shared/repairs/RepairProgress.js';
import { RepairResult } from '@/shared/repairs/RepairResult.js';
import { StopRepair } from '@/shared/repairs/StopRepair.js';
import { useRepairsQuery } from '@/shared/repairs/useRepair.query.js';

/** The newest repairs of many cases: who, when and why, how far each is, and what came of it. */
export function Repairs() {
  const { t } = useText();
  const repairs = useRepairsQuery();
  const [shown, setShown] = useState<Repair | null>(null);
  return (
    <section className="card admin-section">
      <h2>{t('admin.repairs')}</h2>
      {repairs.isError ? (
        <ProblemNote error={repairs.error} onRetry={() => void repairs.refetch()} />
      ) : repairs.data === undefined ? (
        <Skeleton active paragraph={{ rows: 2 }} />
      ) : repairs.data.length === 0 ? (
        <p className="muted">{t('admin.noRepairs')}</p>
      ) : (
        <ul className="incidents">
          {repairs.data.map((repair) => (
            <RepairRow key={repair.id} repair={repair} onShow={setShown} />
          ))}
        </ul>
      )}
      {shown === null ? null : <RepairResult started={shown} onClose={() => setShown(null)} />}
    </section>
  );
}

function RepairRow({ repair, onShow }: { repair: Repair; onShow: (repair: Repair) => void }) {
  const { t } = useText();
  return (
    <li className="admin-repair">
      <div className="incident-text">
        <strong>{t('repair.ofCases', { what: t(`repair.kind.${repair.kind}`), n: repair.total })}</strong>
        <div>{repair.reason}</div>
        <div className="muted">
          {repair.requestedBy} · <MomentText at={repair.requestedAt} />
          {repair.stoppedAt === null ? null : (
            <>
              {' · '}
              {t('repair.stoppedAt')} <MomentText at={repair.stoppedAt} />
            </>
          )}
        </div>
        <RepairProgress repair={repair} />
      </div>
      <div className="admin-buttons">
        <StopRepair repair={repair} />
        <Button onClick={() => onShow(repair)}>{t('repair.results')}</Button>
      </div>
    </li>
  );
}
