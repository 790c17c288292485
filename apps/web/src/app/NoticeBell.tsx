import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import type { Notice } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';

const SHOWN = 30;

/** Messages to one's unit; new since one last looked are counted. */
export function NoticeBell() {
  const { t } = useText();
  const me = useMe();
  const [open, setOpen] = useState(false);
  const seenKey = `yijianshi.seen.${me.username}`;
  const [seen, setSeen] = useState(() => localStorage.getItem(seenKey) ?? '');
  const notices = useQuery({
    queryKey: keys.notices,
    queryFn: ({ signal }) => api.get<Notice[]>('/api/notices', {}, signal),
  }).data;
  const list = notices ?? [];
  const fresh = list.filter((notice) => notice.readAt == null && notice.createdAt > seen).length;
  const look = (next: boolean) => {
    setOpen(next);
    const newest = list[0]?.createdAt;
    if (!next || newest === undefined) return;
    localStorage.setItem(seenKey, newest);
    setSeen(newest);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={look}
      title={t('notices.title')}
      content={<NoticeList notices={list.slice(0, SHOWN)} onOpen={() => setOpen(false)} />}
    >
      <Button
        type="text"
        aria-label={t('notices.title')}
        icon={
          <Badge count={fresh} size="small" overflowCount={99}>
            <BellOutlined className="top-bell" />
          </Badge>
        }
      />
    </Popover>
  );
}

function NoticeList({ notices, onOpen }: { notices: readonly Notice[]; onOpen: () => void }) {
  const { t } = useText();
  if (notices.length === 0) return <EmptyState title={t('notices.none')} hint={t('notices.noneHint')} />;
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link to={`/cases/${notice.caseNo}`} onClick={onOpen}>
            {notice.text ?? notice.caseNo}
          </Link>
          <div className="muted">
            <MomentText at={notice.createdAt} />
          </div>
        </li>
      ))}
    </ul>
  );
}
