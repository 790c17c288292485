import { Suspense, useEffect } from 'react';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { loginAddress, sessionExpired } from '@/shared/session/sessionEnd.js';
import { useHadPerson, useMeQuery } from '@/shared/session/useMe.query.js';
import { useNewDay } from '@/shared/session/useNewDay.js';
import { useSession } from '@/shared/session/useSession.js';
import { PageSkeleton } from '@/shared/components/PageSkeleton.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { ReturnedTasks } from '@/shared/tasks/ReturnedTasks.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { BottomBar } from './BottomBar.js';
import { ShellBanners } from './ShellBanners.js';
import { SideNavigation } from './SideNavigation.js';
import { TopBar } from './TopBar.js';
import './Shell.css';

/** The frame around every page behind the login. */
export function Shell() {
  const me = useMeQuery();
  const hadPerson = useHadPerson(me.data);
  const location = useLocation();
  if (me.isPending) return <PageSkeleton />;
  if (me.isError) {
    return (
      <div className="shell-alone">
        <ProblemNote error={me.error} onRetry={() => void me.refetch()} />
      </div>
    );
  }
  if (me.data?.mustChangePassword === true) return <Navigate to={loginAddress(location)} replace />;
  if (me.data === null) {
    return hadPerson ? <LeaveExpired /> : <Navigate to={loginAddress(location)} replace />;
  }
  return <SignedInShell />;
}

function LeaveExpired() {
  useEffect(sessionExpired, []);
  return <PageSkeleton />;
}

function SignedInShell() {
  const phone = usePhone();
  useSession();
  useNewDay();
  return (
    <div className="shell">
      <TopBar />
      {phone ? null : <SideNavigation />}
      <main className="shell-main" id="main">
        <ShellBanners />
        <ReturnedTasks>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </ReturnedTasks>
      </main>
      {phone ? <BottomBar /> : null}
      <ScrollRestoration />
    </div>
  );
}
