import {
  GlobalOutlined,
  MoonOutlined,
  QuestionCircleOutlined,
  SunOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { App, Button, Dropdown, Tooltip } from 'antd';
import { Link, useNavigate } from 'react-router';
import { problemText } from '@/shared/api/problemText.js';
import { Logo } from '@/shared/components/Logo.js';
import { roleNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { signOut } from '@/shared/session/sessionEnd.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { useTheme } from '@/shared/theme/ThemeProvider.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { GlobalSearch } from './GlobalSearch.js';
import { NoticeBell } from './NoticeBell.js';

/** Top edge: product, search, language, light or dark, manual, person. */
export function TopBar() {
  const { t, language, setLanguage } = useText();
  const { dark, setDark } = useTheme();
  const phone = usePhone();
  const otherLanguage = language === 'en' ? '中文' : 'English';
  return (
    <header className="top">
      <Link to="/" className="top-brand" aria-label={t('app.name')}>
        <Logo />
        {phone ? null : <span>{t('app.name')}</span>}
      </Link>
      <GlobalSearch />
      <div className="top-tools">
        {phone ? null : (
          <>
            <Button
              type="text"
              icon={<GlobalOutlined />}
              onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
            >
              {otherLanguage}
            </Button>
            <Tooltip title={dark ? t('top.light') : t('top.dark')}>
              <Button
                type="text"
                aria-label={dark ? t('top.light') : t('top.dark')}
                icon={dark ? <SunOutlined /> : <MoonOutlined />}
                onClick={() => setDark(!dark)}
              />
            </Tooltip>
            <Tooltip title={t('top.help')}>
              <Link to="/help" className="top-help" aria-label={t('top.help')}>
                <QuestionCircleOutlined />
              </Link>
            </Tooltip>
          </>
        )}
        <NoticeBell />
        <PersonMenu />
      </div>
    </header>
  );
}

function PersonMenu() {
  const { t, language, setLanguage } = useText();
  const { dark, setDark } = useTheme();
  const phone = usePhone();
  const me = useMe();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const roles = me.roles.map((role) => `${role.unitName} · ${roleNameIn(language, role)}`);
  const actions: Record<string, () => void> = {
    language: () => setLanguage(language === 'en' ? 'zh-CN' : 'en'),
    theme: () => setDark(!dark),
    me: () => void navigate('/me'),
    help: () => void navigate('/help'),
    logout: () => void signOut().catch((error: unknown) => message.error(problemText(error, t))),
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          {
            key: 'who',
            type: 'group',
            label: (
              <div className="person-card">
                <strong>{me.displayName}</strong>
                {roles.map((role) => (
                  <div key={role}>{role}</div>
                ))}
              </div>
            ),
          },
          ...(phone
            ? [
                { key: 'language', label: language === 'en' ? '中文' : 'English', icon: <GlobalOutlined /> },
                {
                  key: 'theme',
                  label: dark ? t('top.light') : t('top.dark'),
                  icon: dark ? <SunOutlined /> : <MoonOutlined />,
                },
                { key: 'help', label: t('top.help'), icon: <QuestionCircleOutlined /> },
              ]
            : []),
          { type: 'divider' as const },
          { key: 'me', label: t('me.title') },
          { key: 'logout', label: t('top.logout') },
        ],
        onClick: ({ key }) => actions[key]?.(),
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={me.displayName} className="top-person">
        {phone ? null : me.displayName}
      </Button>
    </Dropdown>
  );
}
