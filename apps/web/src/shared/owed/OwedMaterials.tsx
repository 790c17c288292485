import { Button } from 'antd';
import { useState } from 'react';
import type { OwedMaterial } from '@/shared/api/types.js';
import { DateText, MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { labelIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useToday } from '@/shared/session/useClock.query.js';
import { isLate, owedText } from './owedText.js';
import { SupplyDialog } from './SupplyDialog.js';
import { useOwedQuery, useSupplyOwed } from './useOwed.query.js';
import './owed.css';

/** What a case was taken on without (容缺受理): what is owed and by when, what was brought by whom. */
export function OwedMaterials({ caseNo }: { caseNo: string }) {
  const { t } = useText();
  const owed = useOwedQuery(caseNo);
  const [open, setOpen] = useState<OwedMaterial>();
  if (owed.isError) return <ProblemNote error={owed.error} onRetry={() => void owed.refetch()} />;
  if (owed.data === undefined || owed.data.length === 0) return null;
  const settled = owed.data.every(({ attachmentId }) => attachmentId !== null);
  return (
    <section className={`owed ${settled ? 'owed-settled' : ''}`} aria-labelledby={`owed-${caseNo}`}>
      <h2 id={`owed-${caseNo}`}>{t(settled ? 'owed.titleSettled' : 'owed.title')}</h2>
      <ul>
        {owed.data.map((material) => (
          <li key={material.code}>
            <OwedLine caseNo={caseNo} material={material} onSupply={() => setOpen(material)} />
          </li>
        ))}
      </ul>
      {open === undefined ? null : (
        <SupplyDialog caseNo={caseNo} material={open} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}

interface LineProps {
  caseNo: string;
  material: OwedMaterial;
  onSupply: () => void;
}

function OwedLine({ caseNo, material, onSupply }: LineProps) {
  const { t, language } = useText();
  const today = useToday() ?? '';
  const { owedBy, attachmentId } = material;
  const name = labelIn(language, material);
  if (attachmentId !== null) return <SuppliedLine caseNo={caseNo} material={material} name={name} />;
  return (
    <>
      <strong>{name}</strong>
      <span className={isLate(owedBy, today) ? 'owed-late' : 'owed-open'}>
        {t('owed.open')} · {owedText(owedBy, today, t)}
      </span>
      {owedBy === null ? null : (
        <span className="muted">
          {t('owed.by')} <DateText date={owedBy} />
        </span>
      )}
      <Button size="small" aria-label={`${t('owed.supply')} ${name}`} onClick={onSupply}>
        {t('owed.supply')}
      </Button>
    </>
  );
}

function SuppliedLine({ caseNo, material, name }: Omit<LineProps, 'onSupply'> & { name: string }) {
  const { t } = useText();
  const supply = useSupplyOwed(caseNo);
  const { code, attachmentId, attachmentName, suppliedBy, suppliedAt, mayTakeBack } = material;
  return (
    <>
      <strong>{name}</strong>
      <span>✓ {t('owed.supplied')}</span>
      {attachmentName === null ? null : (
        <a
          href={`/api/cases/${encodeURIComponent(caseNo)}/attachments/${attachmentId ?? ''}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {attachmentName}
        </a>
      )}
      <span className="muted">
        {suppliedBy} {suppliedAt === null ? null : <MomentText at={suppliedAt} />}
      </span>
      {mayTakeBack ? (
        <Button
          size="small"
          loading={supply.isPending}
          aria-label={`${t('owed.takeBack')} ${name}`}
          onClick={() => supply.mutate({ code })}
        >
          {t('owed.takeBack')}
        </Button>
      ) : null}
      {supply.isError ? <ProblemNote error={supply.error} /> : null}
    </>
  );
}
