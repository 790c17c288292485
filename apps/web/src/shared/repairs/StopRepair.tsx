import { App, Button } from 'antd';
import { problemText } from '@/shared/api/problemText.js';
import type { Repair } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { useStopRepair } from './useRepair.query.js';

/** Leaves the cases alone that nobody has begun with, after a question; nothing where none waits. */
export function StopRepair({ repair }: { repair: Repair }) {
  const { t } = useText();
  const { message, modal } = App.useApp();
  const stop = useStopRepair();
  const { id, total, waiting, stoppedAt } = repair;
  if (total < 2 || waiting === 0 || stoppedAt !== null) return null;
  const ask = () =>
    void modal.confirm({
      title: t('repair.stopTitle', { n: waiting }),
      content: t('repair.stopHint'),
      okText: t('repair.stop'),
      onOk: () =>
        stop.mutateAsync(id).catch((error: unknown) => {
          void message.error(problemText(error, t));
        }),
    });
  return (
    <Button loading={stop.isPending} onClick={ask}>
      {t('repair.stop')}
    </Button>
  );
}
