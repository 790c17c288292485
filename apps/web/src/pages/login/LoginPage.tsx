import { isBlank } from '@app/fields';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { problemText } from '@/shared/api/problemText.js';
import type { LoginInfo } from '@/shared/api/types.js';
import { Logo } from '@/shared/components/Logo.js';
import { roleNameIn } from '@/shared/i18n/nameIn.js';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import { ChangePassword } from '@/shared/session/ChangePassword.js';
import { END_REASONS, followSession, sessionBegan, signOut } from '@/shared/session/sessionEnd.js';
import { useMeQuery } from '@/shared/session/useMe.query.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { safeNext } from './safeNext.js';
import './LoginPage.css';

/** Two fields; on a demonstration also its accounts, one tap each. */
export function LoginPage() {
  const { t, language, setLanguage } = useText();
  const [search] = useSearchParams();
  const me = useMeQuery();
  const info = useLoginInfo();
  useTitle(t('login.title'));
  const login = useLogin();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const passwordInput = useRef<InputRef>(null);
  const reason = END_REASONS.find((one) => one === search.get('reason'));
  useEffect(() => followSession(null), []);
  const isFirst = me.data?.mustChangePassword === true;
  if (me.data && !isFirst) return <Navigate to={safeNext(search.get('next'))} replace />;
  const choose = (name: string) => {
    setUsername(name);
    passwordInput.current?.focus();
  };
  return (
    <div className="login">
      <main className="login-card">
        <header className="login-head">
          <Logo size={44} />
          <div>
            <h1>{t('app.name')}</h1>
            <div className="muted">{info?.county ?? ' '}</div>
          </div>
          <Button
            type="text"
            className="login-language"
            onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
          >
            {language === 'en' ? '中文' : 'English'}
          </Button>
        </header>
        {reason === undefined || isFirst ? null : (
          <Alert type="info" showIcon title={t(`login.reason.${reason}`)} className="login-reason" />
        )}
        {isFirst ? (
          <FirstPassword known={password} />
        ) : (
          <form className="stack" onSubmit={(event) => login.submit(event, username, password)}>
            <label className="login-field">
              <span>{t('login.username')}</span>
              <Input
                size="large"
                autoFocus
                autoComplete="username"
                value={username}
                onChange={(event) => setUsername(event.target.value)}
              />
            </label>
            <label className="login-field">
              <span>{t('login.password')}</span>
              <Input.Password
                ref={passwordInput}
                size="large"
                autoComplete="current-password"
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </label>
            {login.fault === null ? null : <Alert type="error" showIcon title={login.fault} />}
            <Button
              type="primary"
              size="large"
              block
              htmlType="submit"
              loading={login.busy}
              disabled={isBlank(username) || password === ''}
            >
              {t('login.submit')}
            </Button>
          </form>
        )}
        {!isFirst && info?.demo === true && info.accounts.length > 0 ? (
          <DemoAccounts accounts={info.accounts} chosen={username} onChoose={choose} />
        ) : null}
      </main>
    </div>
  );
}

/** Whoever came in by a password that somebody else gave chooses one, and goes nowhere before. */
function FirstPassword({ known }: { known: string }) {
  const { t } = useText();
  const { message } = App.useApp();
  const leave = () => void signOut().catch((error: unknown) => message.error(problemText(error, t)));
  return (
    <section className="stack">
      <h2>{t('password.firstTitle')}</h2>
      <p className="muted">{t('password.firstHint')}</p>
      <ChangePassword known={known} />
      <Button onClick={leave}>{t('top.logout')}</Button>
    </section>
  );
}

function DemoAccounts(props: {
  accounts: LoginInfo['accounts'];
  chosen: string;
  onChoose: (username: string) => void;
}) {
  const { t, language } = useText();
  return (
    <section className="login-demo">
      <h2>{t('login.demoTitle')}</h2>
      <p className="muted">{t('login.demoHint')}</p>
      <ul>
        {props.accounts.map((account) => (
          <li key={account.username}>
            <button
              type="button"
              className="login-account"
              aria-pressed={props.chosen === account.username}
              onClick={() => props.onChoose(account.username)}
            >
              <strong>{account.username}</strong>
              <span>{account.displayName}</span>
              <span className="muted">
                {account.unitName} · {roleNameIn(language, account)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useLoginInfo(): LoginInfo | undefined {
  return useQuery({
    queryKey: keys.loginInfo,
    queryFn: ({ signal }) => api.get('/api/login-info', { signal }),
    staleTime: Infinity,
  }).data;
}

function useLogin() {
  const { t } = useText();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const submit = async (event: FormEvent, username: string, password: string) => {
    event.preventDefault();
    setBusy(true);
    setFault(null);
    try {
      const me = await api.post('/api/auth/login', { body: { username: username.trim(), password } });
      sessionBegan(me.username);
      client.setQueryData(keys.me, me);
    } catch (error) {
      setFault(loginFault(error, t));
      setBusy(false);
    }
  };
  return {
    busy,
    fault,
    submit: (event: FormEvent, username: string, password: string) => void submit(event, username, password),
  };
}

/** A name or a password that nobody can have is a wrong one. */
function loginFault(error: unknown, t: Translate): string {
  if (!(error instanceof ApiProblem)) return problemText(error, t);
  if (error.code === 'INVALID_INPUT') return t('error.LOGIN_FAILED');
  if (error.code !== 'LOGIN_THROTTLED') return problemText(error, t);
  return t('error.LOGIN_THROTTLED', { seconds: error.retryAfterSeconds ?? 60 });
}
