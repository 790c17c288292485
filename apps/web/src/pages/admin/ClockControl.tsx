import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { api } from '@/shared/api/client.js';
import { keys } from '@/shared/api/keys.js';
import { problemText } from '@/shared/api/problemText.js';
import type { ServerClock } from '@/shared/api/types.js';
import { fullDateText, toShanghai } from '@/shared/format/civilDate.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';

const STEPS: { hours: number; label: TextKey }[] = [
  { hours: 1, label: 'clock.hour' },
  { hours: 24, label: 'clock.day' },
  { hours: 24 * 7, label: 'clock.week' },
];

/** Moves the clock of a demonstration forward; it can never go back, so each step asks. */
export function ClockControl({ clock }: { clock: ServerClock }) {
  const { t, language } = useText();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const advance = useMutation({
    mutationFn: (hours: number) => api.post('/api/clock/advance', { body: { hours } }),
    onSuccess: () => void client.invalidateQueries(),
    onError: (error) => void message.error(problemText(error, t)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.clock }),
  });
  const ask = (hours: number, label: string) =>
    void modal.confirm({
      title: t('clock.askTitle', { step: label }),
      content: t('clock.askHint'),
      okText: t('clock.confirm', { step: label }),
      onOk: () => advance.mutateAsync(hours).catch(() => undefined),
    });
  return (
    <section className="card admin-section">
      <h2>{t('clock.title')}</h2>
      <p className="admin-number number">
        {fullDateText(clock.today, language)} {toShanghai(clock.now)?.time}
      </p>
      <p className="muted">{t('clock.hint')}</p>
      <div className="admin-buttons">
        {STEPS.map(({ hours, label }) => (
          <Button key={hours} disabled={advance.isPending} onClick={() => ask(hours, t(label))}>
            {t('clock.advance', { step: t(label) })}
          </Button>
        ))}
      </div>
    </section>
  );
}
