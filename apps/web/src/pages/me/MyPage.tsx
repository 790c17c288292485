import { ChangePassword } from '@/shared/session/ChangePassword.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { roleNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import './MyPage.css';
import { MySessions } from './MySessions.js';
import { MyTokens } from './MyTokens.js';

/** 我的账号: who I am here, my password, where I am logged in, and what acts in my name. */
export function MyPage() {
  const { t, language } = useText();
  const me = useMe();
  useTitle(t('me.title'));
  return (
    <div className="page my-page">
      <header className="page-head">
        <h1>{t('me.title')}</h1>
      </header>
      <section className="card my-part">
        <h2>{me.displayName}</h2>
        <p className="muted">{t('me.username', { name: me.username })}</p>
        {me.roles.length === 0 ? (
          <p>{t('me.noPosts')}</p>
        ) : (
          <ul>
            {me.roles.map((role) => (
              <li key={`${role.unitCode} ${role.role}`}>
                {role.unitName} · {roleNameIn(language, role)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="card my-part">
        <h2>{t('password.title')}</h2>
        <ChangePassword />
      </section>
      <MySessions />
      <MyTokens />
    </div>
  );
}
