import { Button, Skeleton } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { OrganisationRow, Unit } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { lookUpText, useText } from '@/shared/i18n/useText.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { type OpenRow, RowDialog } from './RowDialog.js';
import { RetireButton } from './RetireButton.js';
import { UnitPeople } from './UnitPeople.js';
import { useRowsQuery } from './useOrganisation.query.js';

/** One unit: what it is, what is changed of it, and who works there. */
export function UnitPanel({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  const rows = useRowsQuery('units', unit.code);
  const row = rows.data?.[0];
  const phone = usePhone();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // on a phone it stands below the tree, out of sight
    if (phone) panel.current?.scrollIntoView({ block: 'start' });
  }, [phone]);
  return (
    <div className="organisation-panel" ref={panel}>
      <section className="card organisation-part">
        {rows.isError ? (
          <ProblemNote error={rows.error} onRetry={() => void rows.refetch()} />
        ) : row === undefined ? (
          <Skeleton active />
        ) : (
          <UnitFacts row={row} unit={unit} units={units} />
        )}
      </section>
      <UnitPeople code={unit.code} name={unit.name} isRetired={unit.retired} />
    </div>
  );
}

function UnitFacts({ row, unit, units }: { row: OrganisationRow; unit: Unit; units: readonly Unit[] }) {
  const { t } = useText();
  const [open, setOpen] = useState<OpenRow | null>(null);
  const nameOf = (code = '') => units.find((one) => one.code === code)?.name ?? code;
  const facts = [
    [t('organisation.column.code'), row['code']],
    [t('organisation.column.level'), lookUpText(t, `organisation.level.${row['level']}`) ?? row['level']],
    [t('organisation.field.parentCode'), nameOf(row['parentCode'])],
    [t('organisation.field.stationedAtCode'), nameOf(row['stationedAtCode'])],
    [t('organisation.column.divisionCode'), row['divisionCode']],
    [t('organisation.column.function'), row['function']],
    [t('organisation.retiredOn'), unit.retiredOn ?? ''],
    [t('organisation.field.successorCode'), nameOf(row['successorCode'])],
  ].filter(([, value]) => value !== undefined && value !== '');
  const below = { parentCode: unit.code, code: `${unit.code}.`, name: '', level: '' };
  return (
    <>
      <h2>
        {unit.name} {unit.retired ? <span className="muted">{t('organisation.retired')}</span> : null}
      </h2>
      <dl className="organisation-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="organisation-buttons">
        <Button
          onClick={() =>
            setOpen({
              title: t('organisation.editUnit', { unit: unit.name }),
              sheet: 'units',
              row,
              before: row,
            })
          }
        >
          {t('organisation.edit')}
        </Button>
        {unit.retired ? null : (
          <Button
            onClick={() =>
              setOpen({
                title: t('organisation.newBelow', { unit: unit.name }),
                ...{ sheet: 'units', row: below, before: null },
              })
            }
          >
            {t('organisation.new')}
          </Button>
        )}
        <RetireButton sheet="units" row={row} name={unit.name} />
      </div>
      {open === null ? null : <RowDialog open={open} onClose={() => setOpen(null)} />}
    </>
  );
}
