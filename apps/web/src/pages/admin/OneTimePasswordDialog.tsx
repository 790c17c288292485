import { Modal, Typography } from 'antd';
import type { OneTimePassword } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { useText } from '@/shared/i18n/useText.js';

/** The password, this once: whoever closes it without having told it gives another one. */
export function OneTimePasswordDialog({ given, onClose }: { given: OneTimePassword; onClose: () => void }) {
  const { t } = useText();
  return (
    <Modal
      open
      title={t('accounts.givenTitle', { who: given.username })}
      okText={t('accounts.givenClose')}
      footer={(_, { OkBtn }) => <OkBtn />}
      mask={{ closable: false }}
      onOk={onClose}
      onCancel={onClose}
    >
      <div className="stack">
        <p>{t('accounts.givenHint')}</p>
        <Typography.Text code copyable className="organisation-password">
          {given.password}
        </Typography.Text>
        <p className="muted">
          {t('accounts.givenUntil')} <MomentText at={given.expiresAt} />
        </p>
      </div>
    </Modal>
  );
}
