import type { AllowedOperation, ClockOperation } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import { roleNameIn } from '@/shared/i18n/nameIn.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** What has become of a request that the server accepted. */
export function sentText(
  sent: Pick<ClockOperation, 'state' | 'type' | 'approverUnitName'>,
  approver: AllowedOperation['approver'],
  { t, language }: { t: Translate; language: Language },
): string {
  const kind = t(`adjust.kind.${sent.type}`);
  if (sent.state === 'applied') return t('adjust.applied', { kind });
  const who = (approver && roleNameIn(language, approver)) ?? sent.approverUnitName;
  return who === null ? t('adjust.recorded', { kind }) : t('adjust.sent', { who });
}
