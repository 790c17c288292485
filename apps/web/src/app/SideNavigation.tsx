import { NavLink } from 'react-router';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { DecisionBadge } from './DecisionBadge.js';
import { navigationOf } from './navigation.js';
import { StuckBadge } from './StuckBadge.js';

/** Left navigation by work. */
export function SideNavigation() {
  const { t } = useText();
  const me = useMe();
  return (
    <nav className="side" aria-label={t('nav.label')}>
      {navigationOf(me.pages).map((entry) => (
        <NavLink key={entry.page} to={entry.path} className="side-link">
          <span className="side-icon">{entry.icon}</span>
          <span>{t(entry.label)}</span>
          {entry.page === 'admin' ? <StuckBadge /> : null}
          {entry.page === 'tasks' ? <DecisionBadge /> : null}
        </NavLink>
      ))}
    </nav>
  );
}
