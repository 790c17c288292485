import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Account, OneTimePassword } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { AccountMenu } from './AccountMenu.js';
import { NewAccount } from './NewAccount.js';
import { OneTimePasswordDialog } from './OneTimePasswordDialog.js';
import { useAccountsQuery } from './useAccounts.query.js';

/** Who has a post in a unit and those below it, and what an administrator does with the accounts. */
export function UnitPeople({ code, name }: { code: string; name: string }) {
  const { t } = useText();
  const people = useAccountsQuery(code);
  const [given, setGiven] = useState<OneTimePassword | null>(null);
  const [isNew, setNew] = useState(false);
  return (
    <section className="card organisation-part">
      <header className="organisation-people-head">
        <h2>{t('organisation.people', { unit: name })}</h2>
        <Button onClick={() => setNew(true)}>{t('accounts.new')}</Button>
      </header>
      {people.isError ? (
        <ProblemNote error={people.error} onRetry={() => void people.refetch()} />
      ) : people.data === undefined ? (
        <Skeleton active />
      ) : people.data.items.length === 0 ? (
        <EmptyState title={t('organisation.nobody')} hint={t('organisation.nobodyHint')} />
      ) : (
        <ul className="organisation-people">
          {people.data.items.map((account) => (
            <Person key={account.username} account={account} onGiven={setGiven} />
          ))}
          {people.data.more ? <li className="muted">…</li> : null}
        </ul>
      )}
      {isNew ? (
        <NewAccount unitCode={code} unitName={name} onClose={() => setNew(false)} onGiven={setGiven} />
      ) : null}
      {given === null ? null : <OneTimePasswordDialog given={given} onClose={() => setGiven(null)} />}
    </section>
  );
}

function Person({ account, onGiven }: { account: Account; onGiven: (given: OneTimePassword) => void }) {
  const { t, language } = useText();
  const { username, displayName, state, posts } = account;
  return (
    <li>
      <div>
        {displayName} <span className="muted">{username}</span>
        {state === 'active' ? null : (
          <strong className="organisation-state">{t(`accounts.state.${state}`)}</strong>
        )}
        {posts.map((post) => (
          <div key={`${post.unitName} ${post.roleName}`} className="muted">
            {post.unitName} · {nameIn(language, { name: post.roleName, nameEn: post.roleNameEn })}
            {post.validTo === null ? null : ` · ${t('accounts.until', { day: post.validTo })}`}
          </div>
        ))}
      </div>
      <AccountMenu account={account} onGiven={onGiven} />
    </li>
  );
}
