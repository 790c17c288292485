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
import { useToday } from '@/shared/session/useClock.query.js';
import { noticeText } from './noticeText.js';
import { useReadNotices } from './useReadNotices.mutation.js';

const SHOWN = 30;

/** Messages to one and one's unit; unread ones are counted. */
export function NoticeBell() {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const read = useReadNotices();
  const notices = useQuery({
    queryKey: keys.notices,
    queryFn: ({ signal }) => api.get('/api/notices', { signal }),
  }).data;
  const list = notices ?? [];
  const unread = list.filter(({ readAt }) => readAt == null).length;
  const openCase = (notice: Notice) => {
    setOpen(false);
    if (notice.readAt == null) read.mutate(notice.id);
  };
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      classNames={{ root: 'notices-panel' }}
      open={open}
      onOpenChange={setOpen}
      title={
        <div className="notices-head">
          {t('notices.title')}
          {unread === 0 ? null : (
            <Button type="link" size="small" onClick={() => read.mutate(null)}>
              {t('notices.readAll')}
            </Button>
          )}
        </div>
      }
      content={<NoticeList notices={list.slice(0, SHOWN)} onOpen={openCase} />}
    >
      <Button
        type="text"
        aria-label={unread === 0 ? t('notices.title') : t('notices.unread', { n: unread })}
        icon={
          <Badge count={unread} size="small" overflowCount={99} offset={[10, 0]} className="top-badge">
            <BellOutlined className="top-bell" />
          </Badge>
        }
      />
    </Popover>
  );
}

function NoticeList({ notices, onOpen }: { notices: readonly Notice[]; onOpen: (notice: Notice) => void }) {
  const { t, language } = useText();
  const today = useToday();
  if (notices.length === 0) return <EmptyState title={t('notices.none')} hint={t('notices.noneHint')} />;
  return (
    <ul className="notices">
      {notices.map((notice) => (
        <li key={notice.id} className={notice.readAt == null ? 'notice-unread' : undefined}>
          <Link to={pageOf(notice)} onClick={() => onOpen(notice)}>
            {noticeText(notice, { t, language, today })}
          </Link>
          <div className="muted">
            <MomentText at={notice.createdAt} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Where what a message tells of is dealt with. */
function pageOf({ caseNo, facts }: Notice): string {
  return caseNo === null ? `/models/${facts.processId ?? ''}` : `/cases/${caseNo}`;
}
