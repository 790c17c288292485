import { Button, Result } from 'antd';
import { Link } from 'react-router';
import { useText } from '@/shared/i18n/useText.js';

/** There is nothing at this address. */
export function NotFoundPage({ text }: { text?: string }) {
  const { t } = useText();
  return (
    <Result
      icon={<span className="big-number">404</span>}
      title={<h1 className="plain-title">{text ?? t('notFound.title')}</h1>}
      subTitle={t('notFound.hint')}
      extra={
        <Link to="/">
          <Button type="primary">{t('notFound.home')}</Button>
        </Link>
      }
    />
  );
}
