import { useMemo, useState } from 'react';
import type { StageRun } from '@/shared/api/types.js';
import { isInHours } from '@/shared/format/stageStatus.js';
import { useNow } from '@/shared/session/useClock.query.js';
import type { FormSetting } from './operationForm.js';

/** When a form about a stage is filled in; what it suggests stays while time goes on. Undefined until the clock is known. */
export function useFormSetting({ unit }: Pick<StageRun, 'unit'>): FormSetting | undefined {
  const minute = useNow();
  const now = isInHours(unit) ? minute : minute?.slice(0, 'YYYY-MM-DD'.length);
  const [suggested, setSuggested] = useState(now);
  if (suggested === undefined && now !== undefined) setSuggested(now);
  return useMemo(
    () =>
      now === undefined ? undefined : { now, suggested: suggested ?? now, unit: unit ?? 'calendar_day' },
    [now, suggested, unit],
  );
}
