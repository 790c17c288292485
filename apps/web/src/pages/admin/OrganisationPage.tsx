import { Input, Skeleton } from 'antd';
import { useState } from 'react';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useText } from '@/shared/i18n/useText.js';
import { OrganisationImport } from './OrganisationImport.js';
import './OrganisationPage.css';
import { UnitPeople } from './UnitPeople.js';
import { useUnitsQuery } from './useOrganisation.query.js';

/** 组织机构: the units of the county, who works there, and the way in and out as files. */
export function OrganisationPage() {
  const { t } = useText();
  const units = useUnitsQuery();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  useTitle(t('organisation.title'));
  const found = (units.data ?? []).filter(({ code, name }) => name.includes(text) || code.includes(text));
  const unit = units.data?.find(({ code }) => code === chosen);
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t('organisation.title')}</h1>
        <a href="/api/organisation/export" download>
          {t('organisation.export')}
        </a>
      </header>
      <p className="muted">{t('organisation.hint')}</p>
      <OrganisationImport />
      {units.isError ? (
        <ProblemNote error={units.error} onRetry={() => void units.refetch()} />
      ) : units.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <div className="organisation">
          <section className="card organisation-part">
            <h2>{t('organisation.units', { n: found.length })}</h2>
            <Input.Search
              allowClear
              aria-label={t('organisation.search')}
              placeholder={t('organisation.search')}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            {found.length === 0 ? (
              <EmptyState title={t('organisation.none')} hint={t('organisation.noneHint')} />
            ) : (
              <ul className="organisation-units" tabIndex={0} aria-label={t('organisation.title')}>
                {found.map(({ code, name }) => (
                  <li key={code} style={{ paddingInlineStart: `${(code.split('.').length - 1) * 16}px` }}>
                    <button type="button" aria-pressed={code === chosen} onClick={() => setChosen(code)}>
                      {name} <span className="muted">{code}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </section>
          {unit === undefined ? null : <UnitPeople key={unit.code} code={unit.code} name={unit.name} />}
        </div>
      )}
    </div>
  );
}
