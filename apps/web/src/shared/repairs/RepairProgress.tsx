import { Progress } from 'antd';
import type { Repair } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';

/** How far a repair is, as a bar where it has many cases, and in words. */
export function RepairProgress({ repair }: { repair: Repair }) {
  const { t } = useText();
  const { total, done, failed, stoppedAgain, stopped, waiting } = repair;
  const isBulk = total > 1;
  return (
    <>
      {isBulk ? (
        <Progress
          aria-label={t('repair.title')}
          percent={Math.round(((total - waiting) / total) * 100)}
          status="normal"
        />
      ) : null}
      <p>
        {t('repair.progress', { done, failed, waiting })}
        {stopped > 0 ? t('repair.stoppedN', { n: stopped }) : ''}
      </p>
      {isBulk && stoppedAgain > 0 ? <p>{t('repair.stoppedAgain', { n: stoppedAgain })}</p> : null}
    </>
  );
}
