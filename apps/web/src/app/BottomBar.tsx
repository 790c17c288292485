import { MoreOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { NavLink, useNavigate } from 'react-router';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { DecisionBadge } from './DecisionBadge.js';
import { type NavigationEntry, navigationOf } from './navigation.js';
import { StuckBadge } from './StuckBadge.js';

const PLACES = 4;

/** Navigation of a phone: four places, the rest under 更多. */
export function BottomBar() {
  const { t } = useText();
  const navigate = useNavigate();
  const entries = navigationOf(useMe().pages);
  const shown = shownOf(entries);
  const rest = entries.filter((entry) => !shown.includes(entry));
  return (
    <nav className="bottom" aria-label={t('nav.label')}>
      {shown.map((entry) => (
        <BottomLink key={entry.page} entry={entry} label={t(entry.label)} />
      ))}
      {rest.length > 0 ? (
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            items: rest.map((entry) => ({
              key: entry.path,
              icon: entry.icon,
              label: labelOf(entry, t(entry.label)),
            })),
            onClick: ({ key }) => void navigate(key),
          }}
        >
          <button type="button" className="bottom-link">
            <MoreOutlined />
            <span>{t('nav.more')}</span>
            {rest.some(isAdmin) ? <StuckBadge /> : null}
          </button>
        </Dropdown>
      ) : null}
    </nav>
  );
}

function shownOf(entries: readonly NavigationEntry[]): NavigationEntry[] {
  const work = entries.filter(({ isTool }) => isTool !== true);
  const hasMore = work.length < entries.length || work.length > PLACES;
  return hasMore ? work.slice(0, PLACES - 1) : work;
}

function isAdmin({ page }: NavigationEntry): boolean {
  return page === 'admin';
}

function labelOf(entry: NavigationEntry, label: string) {
  if (!isAdmin(entry)) return label;
  return (
    <>
      {label} <StuckBadge />
    </>
  );
}

function BottomLink({ entry, label }: { entry: NavigationEntry; label: string }) {
  return (
    <NavLink to={entry.path} className="bottom-link">
      {entry.icon}
      <span>{label}</span>
      {entry.page === 'tasks' ? <DecisionBadge /> : null}
    </NavLink>
  );
}
