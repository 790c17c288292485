import { isBlank } from '@app/fields';
import { App, Button, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { problemText } from '@/shared/api/problemText.js';
import { Field } from '@/shared/components/Field.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { momentText } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { useCreateToken, useRemoveToken, useTokensQuery } from './useMyAccount.query.js';

const DAYS = [30, 90, 180, 366];

/** Tokens with which other systems act in my name: made, told once, and taken back. */
export function MyTokens() {
  const { t } = useText();
  const tokens = useTokensQuery();
  return (
    <section className="card my-part">
      <h2>{t('me.tokens')}</h2>
      <p className="muted">{t('me.tokensHint')}</p>
      {tokens.isError ? (
        <ProblemNote error={tokens.error} onRetry={() => void tokens.refetch()} />
      ) : tokens.data === undefined ? (
        <Skeleton active />
      ) : tokens.data.length === 0 ? (
        <p>{t('me.noTokens')}</p>
      ) : (
        <ul className="my-list">
          {tokens.data.map((token) => (
            <Token key={token.id} {...token} />
          ))}
        </ul>
      )}
      <NewToken />
    </section>
  );
}

function Token({
  id,
  name,
  createdAt,
  expiresAt,
}: {
  id: string;
  name: string;
  createdAt: string;
  expiresAt: string;
}) {
  const { t, language } = useText();
  // always with the year
  const moment = (instant: string) => momentText(instant, { language, today: '' });
  const { modal, message } = App.useApp();
  const remove = useRemoveToken();
  const ask = () =>
    void modal.confirm({
      title: t('me.askRevoke', { name }),
      content: t('me.revokeHint'),
      okText: t('me.revoke'),
      onOk: async () => {
        try {
          await remove.mutateAsync(id);
        } catch (error) {
          void message.error(problemText(error, t));
        }
      },
    });
  return (
    <li>
      <div>
        {name}
        <div className="muted">
          {t('me.tokenDays', { from: moment(createdAt), until: moment(expiresAt) })}
        </div>
      </div>
      <Button danger aria-label={t('me.revokeOne', { name })} onClick={ask}>
        {t('me.revoke')}
      </Button>
    </li>
  );
}

function NewToken() {
  const { t } = useText();
  const create = useCreateToken();
  const [name, setName] = useState('');
  const [days, setDays] = useState(90);
  const make = () =>
    create.mutate({ name: name.trim(), expiresInDays: days }, { onSuccess: () => setName('') });
  return (
    <>
      <form
        className="my-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBlank(name)) make();
        }}
      >
        <Field label={t('me.tokenName')}>
          {(id) => <Input id={id} value={name} onChange={({ target }) => setName(target.value)} />}
        </Field>
        <Field label={t('me.tokenFor')}>
          {(id) => (
            <Select
              id={id}
              value={days}
              onChange={setDays}
              options={DAYS.map((n) => ({ value: n, label: t('me.days', { n }) }))}
            />
          )}
        </Field>
        <Button htmlType="submit" type="primary" disabled={isBlank(name)} loading={create.isPending}>
          {t('me.makeToken')}
        </Button>
      </form>
      {create.isError ? <ProblemNote error={create.error} /> : null}
      {create.data === undefined ? null : (
        <div role="status">
          <p>{t('me.tokenOnce', { name: create.data.name })}</p>
          <code className="my-token">{create.data.token}</code>
          <Button onClick={() => create.reset()}>{t('me.tokenKept')}</Button>
        </div>
      )}
    </>
  );
}
