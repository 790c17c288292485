import '@/shared/i18n/adminWords.js';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { useAddress } from '@/shared/address/useAddress.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { OrganisationImport } from './OrganisationImport.js';
import './OrganisationPage.css';
import { RolesPanel } from './RolesPanel.js';
import { UnitPanel } from './UnitPanel.js';
import { UnitTree } from './UnitTree.js';
import { useUnitsQuery } from './useOrganisation.query.js';

/** What the address may say; a unit that there is not is told by the page. */
const ORGANISATION_NAMES = { unit: 'any' } as const;

/** 组织机构: the units of the county, who works there, and the way in and out as files. */
export function OrganisationPage() {
  const { t } = useText();
  const [withRetired, setRetired] = useState(false);
  const units = useUnitsQuery(true, withRetired);
  const [search, change] = useAddress();
  const unread = useUnread(ORGANISATION_NAMES);
  const [showsRoles, setRoles] = useState(false);
  useTitle(t('organisation.title'));
  const chosen = search.get('unit');
  const unit = units.data?.find(({ code }) => code === chosen);
  const choose = (code: string) => {
    setRoles(false);
    change({ unit: code });
  };
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('organisation.title')}</h1>
        <span className="organisation-buttons">
          <Button aria-pressed={showsRoles} onClick={() => setRoles(!showsRoles)}>
            {t('organisation.sheet.roles')}
          </Button>
          <a className="organisation-export" href="/api/organisation/export" download>
            {t('organisation.export')}
          </a>
        </span>
      </header>
      <p className="muted">{t('organisation.hint')}</p>
      <AddressNote parts={unread} />
      <OrganisationImport />
      {units.isError ? (
        <ProblemNote error={units.error} onRetry={() => void units.refetch()} />
      ) : units.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="organisation">
          <UnitTree
            units={units.data}
            chosen={chosen}
            withRetired={withRetired}
            onChoose={choose}
            onRetired={setRetired}
          />
          {showsRoles ? (
            <RolesPanel />
          ) : unit === undefined ? (
            <section className="card organisation-part organisation-nothing">
              <EmptyState title={t('organisation.chooseUnit')} hint={t('organisation.chooseUnitHint')} />
            </section>
          ) : (
            <UnitPanel key={unit.code} unit={unit} units={units.data} />
          )}
        </div>
      )}
    </div>
  );
}
