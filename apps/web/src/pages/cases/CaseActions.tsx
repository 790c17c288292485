import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '@/shared/api/types.js';
import { RebuildCase } from '@/shared/cases/RebuildCase.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { CancelCase } from './CancelCase.js';
import { mayRebuild } from './mayRebuild.js';

type Action = 'cancel' | 'rebuild';

/** What somebody may do to the whole case; nothing for most people. */
export function CaseActions({ file }: { file: CaseDetail }) {
  const { t } = useText();
  const me = useMe();
  const [action, setAction] = useState<Action>();
  const cancelLabel = t(file.cancel.mode === 'request' ? 'cancel.ask' : 'cancel.action');
  const items = [
    ...(mayRebuild(me) ? [{ key: 'rebuild' as const, label: t('rebuild.action') }] : []),
    ...(file.cancel.mode === null ? [] : [{ key: 'cancel' as const, danger: true, label: cancelLabel }]),
  ];
  const close = () => setAction(undefined);
  if (items.length === 0) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => setAction(key === 'cancel' ? 'cancel' : 'rebuild') }}
      >
        <Button>
          {t('action.more')} <DownOutlined />
        </Button>
      </Dropdown>
      {action === 'cancel' ? <CancelCase file={file} onClose={close} /> : null}
      {action === 'rebuild' ? <RebuildCase caseNo={file.caseNo} onClose={close} /> : null}
    </>
  );
}
