import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { RetireButton } from './RetireButton.js';
import { type OpenRow, RowDialog } from './RowDialog.js';
import { useRowsQuery } from './useOrganisation.query.js';

/** The roles that posts can have, with what they open. */
export function RolesPanel() {
  const { t, language } = useText();
  const roles = useRowsQuery('roles');
  const [open, setOpen] = useState<OpenRow | null>(null);
  const add = () =>
    setOpen({
      title: t('organisation.newRole'),
      sheet: 'roles',
      row: { code: '', name: '', nameEn: '' },
      before: null,
    });
  return (
    <section className="card organisation-part">
      <header className="organisation-people-head">
        <h2>{t('organisation.sheet.roles')}</h2>
        <Button onClick={add}>{t('organisation.newRole')}</Button>
      </header>
      {roles.isError ? (
        <ProblemNote error={roles.error} onRetry={() => void roles.refetch()} />
      ) : roles.data === undefined ? (
        <Skeleton active />
      ) : (
        <ul className="organisation-roles">
          {roles.data.map((row) => {
            const name = nameIn(language, { name: row['name'] ?? '', nameEn: row['nameEn'] ?? '' });
            return (
              <li key={row['code']}>
                <span>
                  {name} <span className="muted">{row['code']}</span>
                  {row['retired'] === '是' ? (
                    <span className="muted"> {t('organisation.retired')}</span>
                  ) : null}
                </span>
                <Button
                  type="link"
                  aria-label={t('organisation.editUnit', { unit: name })}
                  onClick={() =>
                    setOpen({
                      title: t('organisation.editUnit', { unit: name }),
                      sheet: 'roles',
                      row,
                      before: row,
                    })
                  }
                >
                  {t('organisation.edit')}
                </Button>
                <RetireButton sheet="roles" row={row} name={name} />
              </li>
            );
          })}
        </ul>
      )}
      {open === null ? null : <RowDialog open={open} onClose={() => setOpen(null)} />}
    </section>
  );
}
