import { createBrowserRouter, Navigate } from 'react-router';
import { NotFoundPage } from '@/shared/components/NotFoundPage.js';
import { RouteError } from '@/shared/components/RouteError.js';
import { PageSkeleton } from '@/shared/components/PageSkeleton.js';
import { HomeRedirect } from './HomeRedirect.js';
import { PageGuard } from './PageGuard.js';
import { Shell } from './Shell.js';

/** All addresses; each page is its own chunk, so that the task list stays small. */
export const router = createBrowserRouter([
  {
    HydrateFallback: PageSkeleton,
    ErrorBoundary: RouteError,
    children: [
      {
        path: '/login',
        lazy: async () => ({ Component: (await import('@/pages/login/LoginPage.js')).LoginPage }),
      },
      {
        path: '/check/:checkCode',
        lazy: async () => ({
          Component: (await import('@/pages/check/PaperCheckPage.js')).PaperCheckPage,
        }),
      },
      {
        path: '/',
        Component: Shell,
        children: [
          { index: true, Component: HomeRedirect },
          {
            ErrorBoundary: RouteError,
            children: [
              {
                path: 'tasks/:taskKey?',
                lazy: async () => ({ Component: (await import('@/pages/tasks/TasksPage.js')).TasksPage }),
              },
              {
                path: 'cases',
                lazy: async () => ({ Component: (await import('@/pages/cases/CasesPage.js')).CasesPage }),
              },
              {
                path: 'cases/new',
                lazy: async () => ({ Component: (await import('@/pages/cases/NewCasePage.js')).NewCasePage }),
              },
              {
                path: 'cases/:caseNo',
                lazy: async () => ({ Component: (await import('@/pages/cases/CasePage.js')).CasePage }),
              },
              {
                element: <PageGuard page="monitoring" />,
                children: [
                  {
                    path: 'monitoring',
                    lazy: async () => ({
                      Component: (await import('@/pages/monitoring/MonitoringPage.js')).MonitoringPage,
                    }),
                  },
                  {
                    path: 'admin/promises',
                    lazy: async () => ({
                      Component: (await import('@/pages/admin/PromisesPage.js')).PromisesPage,
                    }),
                  },
                ],
              },
              {
                element: <PageGuard page="models" />,
                children: [
                  {
                    path: 'models',
                    lazy: async () => ({
                      Component: (await import('@/pages/models/ModelsPage.js')).ModelsPage,
                    }),
                  },
                  {
                    path: 'models/:processId',
                    lazy: async () => ({
                      Component: (await import('@/pages/models/ModelPage.js')).ModelPage,
                    }),
                  },
                ],
              },
              {
                element: <PageGuard page="admin" />,
                children: [
                  {
                    path: 'admin',
                    lazy: async () => ({ Component: (await import('@/pages/admin/AdminPage.js')).AdminPage }),
                  },
                  {
                    path: 'admin/organisation',
                    lazy: async () => ({
                      Component: (await import('@/pages/admin/OrganisationPage.js')).OrganisationPage,
                    }),
                  },
                  {
                    path: 'admin/audit',
                    lazy: async () => ({ Component: (await import('@/pages/admin/AuditPage.js')).AuditPage }),
                  },
                ],
              },
              {
                path: 'models/:processId/forms/:formId',
                lazy: async () => ({
                  Component: (await import('@/pages/models/forms/FormPage.js')).FormPage,
                }),
              },
              {
                path: 'models/:processId/papers/:code',
                lazy: async () => ({
                  Component: (await import('@/pages/models/papers/PaperTemplatePage.js')).PaperTemplatePage,
                }),
              },
              {
                path: 'deadlines',
                lazy: async () => ({
                  Component: (await import('@/pages/deadlines/DeadlinesPage.js')).DeadlinesPage,
                }),
              },
              {
                path: 'calendars',
                lazy: async () => ({
                  Component: (await import('@/pages/calendars/CalendarsPage.js')).CalendarsPage,
                }),
              },
              {
                path: 'me',
                lazy: async () => ({ Component: (await import('@/pages/me/MyPage.js')).MyPage }),
              },
              {
                path: 'help',
                lazy: async () => ({ Component: (await import('@/pages/help/HelpPage.js')).HelpPage }),
              },
              { path: 'workbench', element: <Navigate to="/tasks" replace /> },
              { path: '*', Component: NotFoundPage },
            ],
          },
        ],
      },
    ],
  },
]);
