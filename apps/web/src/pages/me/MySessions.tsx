import { App, Button, Skeleton } from 'antd';
import { problemText } from '@/shared/api/problemText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { momentText } from '@/shared/format/civilDate.js';
import { useText } from '@/shared/i18n/useText.js';
import { deviceText } from './deviceText.js';
import { useEndSessions, useSessionsQuery } from './useMyAccount.query.js';

/** Where I am logged in; a login elsewhere can be ended, or all of them. */
export function MySessions() {
  const { t, language } = useText();
  // always with the year
  const moment = (instant: string) => momentText(instant, { language, today: '' });
  const { message } = App.useApp();
  const sessions = useSessionsQuery();
  const end = useEndSessions();
  const carryOut = (id: string | null) =>
    end.mutate(id, {
      onSuccess: () => void message.success(t('me.ended')),
      onError: (error) => void message.error(problemText(error, t)),
    });
  const others = (sessions.data ?? []).filter(({ isCurrent }) => !isCurrent);
  return (
    <section className="card my-part">
      <header className="my-head">
        <h2>{t('me.sessions')}</h2>
        {others.length === 0 ? null : (
          <Button danger loading={end.isPending} onClick={() => carryOut(null)}>
            {t('me.endOthers')}
          </Button>
        )}
      </header>
      {sessions.isError ? (
        <ProblemNote error={sessions.error} onRetry={() => void sessions.refetch()} />
      ) : sessions.data === undefined ? (
        <Skeleton active />
      ) : (
        <ul className="my-list">
          {sessions.data.map(({ id, device, address, createdAt, lastSeenAt, isCurrent }) => (
            <li key={id}>
              <div>
                {deviceText(device) ?? t('me.unknownDevice')}
                {address === null ? null : ` · ${address}`}
                {isCurrent ? <strong> · {t('me.thisOne')}</strong> : null}
                <div className="muted">
                  {t('me.seen', { since: moment(createdAt), last: moment(lastSeenAt) })}
                </div>
              </div>
              {isCurrent ? null : (
                <Button
                  aria-label={t('me.endOne', { device: deviceText(device) ?? t('me.unknownDevice') })}
                  onClick={() => carryOut(id)}
                >
                  {t('me.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
