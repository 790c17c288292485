import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { problemText } from '@/shared/api/problemText.js';
import type { Account, OneTimePassword } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import type { OpenRow } from './RowDialog.js';
import { type AccountAct, useAccountAct } from './useAccounts.query.js';

interface Props {
  account: Account;
  onGiven: (given: OneTimePassword) => void;
  onOpen: (row: OpenRow) => void;
}

/** What can be done with the account of somebody else; each act is asked for once more. */
export function AccountMenu({ account, onGiven, onOpen }: Props) {
  const { t } = useText();
  const { modal, message } = App.useApp();
  const me = useMe();
  const change = useAccountAct();
  const { username, displayName } = account;
  const carryOut = async (act: AccountAct) => {
    try {
      const given = await change.mutateAsync({ act, username });
      if (given === null) void message.success(t(`accounts.done.${act}`, { who: displayName }));
      else onGiven(given);
    } catch (error) {
      void message.error(problemText(error, t));
    }
  };
  const ask = (act: AccountAct) =>
    void modal.confirm({
      title: t(`accounts.ask.${act}`, { who: displayName }),
      content: t(`accounts.hint.${act}`),
      okText: t(`accounts.act.${act}`),
      onOk: () => carryOut(act),
    });
  const rename = () => {
    const row = { username, displayName };
    onOpen({ title: t('accounts.renameTitle', { who: displayName }), sheet: 'people', row, before: row });
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'rename', label: t('accounts.rename'), onClick: rename },
          ...(username === me.username ? [] : actsOf(account)).map((act) => ({
            key: act,
            label: t(`accounts.act.${act}`),
            onClick: () => ask(act),
          })),
        ],
      }}
    >
      <Button
        type="text"
        icon={<MoreOutlined />}
        aria-label={t('accounts.menu', { who: displayName })}
        loading={change.isPending}
      />
    </Dropdown>
  );
}

// helpers

function actsOf({ state }: Account): AccountAct[] {
  if (state === 'inactive') return ['reactivate'];
  return ['reset', state === 'locked' ? 'unlock' : 'lock', 'deactivate'];
}
