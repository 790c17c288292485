import { Button, Result } from 'antd';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useText } from '@/shared/i18n/useText.js';
import { NotFoundPage } from './NotFoundPage.js';

/** A page that failed to show; after an update of the server its old parts are gone, a reload helps. */
export function RouteError() {
  const { t } = useText();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <Result
      status="warning"
      title={t('error.pageTitle')}
      subTitle={t('error.pageHint')}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      }
    >
      <details className="error-detail">
        <summary>{t('error.detail')}</summary>
        {error instanceof Error ? error.message : String(error)}
      </details>
    </Result>
  );
}
