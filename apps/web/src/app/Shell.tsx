import { Suspense, useEffect } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { followChanges } from '@/shared/api/changeStream.js';
import { useMeQuery } from '@/shared/session/useMe.query.js';
import { useNewDay } from '@/shared/session/useNewDay.js';
import { PageSkeleton } from '@/shared/components/PageSkeleton.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { usePhone } from '@/shared/theme/useMedia.js';
import { BottomBar } from './BottomBar.js';
import { ShellBanners } from './ShellBanners.js';
import { SideNavigation } from './SideNavigation.js';
import { TopBar } from './TopBar.js';
import './Shell.css';

/** The frame around every page behind the login. */
export function Shell() {
  const me = useMeQuery();
  const location = useLocation();
  if (me.isPending) return <PageSkeleton />;
  if (me.isError) {
    return (
      <div className="shell-alone">
        <ProblemNote error={me.error} onRetry={() => void me.refetch()} />
      </div>
    );
  }
  if (me.data === null) {
    const next =
      location.pathname === '/' ? '' : `?next=${encodeURIComponent(location.pathname + location.search)}`;
    return <Navigate to={`/login${next}`} replace />;
  }
  return <SignedInShell />;
}

function SignedInShell() {
  const client = useQueryClient();
  const phone = usePhone();
  useEffect(() => followChanges(client), [client]);
  useNewDay();
  return (
    <div className="shell">
      <TopBar />
      {phone ? null : <SideNavigation />}
      <main className="shell-main" id="main">
        <ShellBanners />
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      {phone ? <BottomBar /> : null}
      <ScrollRestoration />
    </div>
  );
}
