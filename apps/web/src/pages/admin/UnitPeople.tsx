import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import type { Account, OneTimePassword } from '@/shared/api/types.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { useText } from '@/shared/i18n/useText.js';
import { AccountMenu } from './AccountMenu.js';
import { NewAccount } from './NewAccount.js';
import { OneTimePasswordDialog } from './OneTimePasswordDialog.js';
import { PostLine } from './PostLine.js';
import { type OpenRow, RowDialog } from './RowDialog.js';
import { useAccountsQuery } from './useAccounts.query.js';

interface Props {
  code: string;
  name: string;
  isRetired: boolean;
}

/** Who has a post in a unit and those below it, and what an administrator does with the accounts and posts. */
export function UnitPeople({ code, name, isRetired }: Props) {
  const { t } = useText();
  const people = useAccountsQuery(code);
  const [given, setGiven] = useState<OneTimePassword | null>(null);
  const [isNew, setNew] = useState(false);
  const [open, setOpen] = useState<OpenRow | null>(null);
  const appoint = () =>
    setOpen({
      title: t('organisation.appointTo', { unit: name }),
      ...{ sheet: 'posts', row: { username: '', unitCode: code, role: '' }, before: null },
    });
  return (
    <section className="card organisation-part">
      <header className="organisation-people-head">
        <h2>{t('organisation.people', { unit: name })}</h2>
        {isRetired ? null : (
          <span className="organisation-buttons">
            <Button onClick={appoint}>{t('organisation.appoint')}</Button>
            <Button onClick={() => setNew(true)}>{t('accounts.new')}</Button>
          </span>
        )}
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
            <Person key={account.username} account={account} onGiven={setGiven} onOpen={setOpen} />
          ))}
          {people.data.more ? <li className="muted">…</li> : null}
        </ul>
      )}
      {isNew ? (
        <NewAccount unitCode={code} unitName={name} onClose={() => setNew(false)} onGiven={setGiven} />
      ) : null}
      {open === null ? null : <RowDialog open={open} onClose={() => setOpen(null)} />}
      {given === null ? null : <OneTimePasswordDialog given={given} onClose={() => setGiven(null)} />}
    </section>
  );
}

interface PersonProps {
  account: Account;
  onGiven: (given: OneTimePassword) => void;
  onOpen: (row: OpenRow) => void;
}

function Person({ account, onGiven, onOpen }: PersonProps) {
  const { t } = useText();
  const { username, displayName, state, posts } = account;
  return (
    <li>
      <div className="organisation-person">
        {displayName} <span className="muted">{username}</span>
        {state === 'active' ? null : (
          <strong className="organisation-state">{t(`accounts.state.${state}`)}</strong>
        )}
        <ul>
          {posts.map((post) => (
            <PostLine
              key={`${post.unitCode} ${post.role}`}
              username={username}
              who={displayName}
              post={post}
              onOpen={onOpen}
            />
          ))}
        </ul>
      </div>
      <AccountMenu account={account} onGiven={onGiven} onOpen={onOpen} />
    </li>
  );
}
