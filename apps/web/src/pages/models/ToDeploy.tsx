import { Button } from 'antd';
import { Link } from 'react-router';
import { useText } from '@/shared/i18n/useText.js';

/** The way to the deployment. A link cannot be disabled: where nothing is drawn, there is none. */
export function ToDeploy({ address, disabled }: { address: string; disabled: boolean }) {
  const { t } = useText();
  const button = (
    <Button type="primary" tabIndex={-1} disabled={disabled}>
      {t('forms.toDeploy')}
    </Button>
  );
  return disabled ? (
    button
  ) : (
    <Link className="form-deploy" to={address}>
      {button}
    </Link>
  );
}
