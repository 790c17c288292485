import { EditOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ListedPost } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import type { OpenRow } from './RowDialog.js';

interface Props {
  username: string;
  who: string;
  post: ListedPost;
  onOpen: (row: OpenRow) => void;
}

/** A post with its days and who stands in for its holder; both are changed from here. */
export function PostLine({ username, who, post, onOpen }: Props) {
  const { t, language } = useText();
  const { unitCode, unitName, role, validFrom, validTo, standIns } = post;
  const roleName = nameIn(language, { name: post.roleName, nameEn: post.roleNameEn });
  const what = { who, role: roleName };
  const own = { username, unitCode, role };
  const dates = { ...own, validFrom: validFrom ?? '', validTo: validTo ?? '' };
  const editDays = () =>
    onOpen({ title: t('organisation.postDays', what), sheet: 'posts', row: dates, before: dates });
  const addStandIn = () =>
    onOpen({
      title: t('organisation.standInFor', what),
      sheet: 'standIns',
      row: { ...own, standIn: '' },
      before: null,
    });
  const editStandIn = (one: ListedPost['standIns'][number]) => {
    const row = { ...own, standIn: one.username, validFrom: one.validFrom, validTo: one.validTo };
    onOpen({
      title: t('organisation.standInDays', { who: one.displayName }),
      sheet: 'standIns',
      row,
      before: row,
    });
  };
  const items = [
    { key: 'days', label: t('organisation.changeDays'), onClick: editDays },
    { key: 'standIn', label: t('organisation.nameStandIn'), onClick: addStandIn },
    ...standIns.map((one) => ({
      key: one.username,
      label: t('organisation.standInDays', { who: one.displayName }),
      onClick: () => editStandIn(one),
    })),
  ];
  return (
    <li className="muted organisation-post">
      <span>
        {unitName} · {roleName}
        {validFrom === null ? null : ` · ${t('accounts.from', { day: validFrom })}`}
        {validTo === null ? null : ` · ${t('accounts.until', { day: validTo })}`}
        {standIns.map((one) => (
          <span key={one.username} className="organisation-standin">
            {t('organisation.standIn', { who: one.displayName, from: one.validFrom, to: one.validTo })}
          </span>
        ))}
      </span>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined />}
          aria-label={t('organisation.postMenu', { who, role: roleName })}
        />
      </Dropdown>
    </li>
  );
}
