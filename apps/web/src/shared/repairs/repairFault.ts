import type { Repair } from '@/shared/api/types.js';
import { type Translate, lookUpText } from '@/shared/i18n/useText.js';

type RepairItem = Repair['items'][number];

/** Why a repair cannot be done, in words; `ELEMENT_MISSING` names the element. */
export function blockText(block: string, t: Translate): string {
  const [code = '', element = ''] = block.split(' ');
  return lookUpText(t, `repair.block.${code}`, { element }) ?? code;
}

/** Why the repair of a case failed, in words; what the engine wrote stands behind them. */
export function itemFaultText({ fault, faultDetail }: RepairItem, t: Translate): string {
  const [code, detail] = [fault ?? '', faultDetail ?? ''];
  if (code === 'REPAIR_BLOCKED' && detail !== '') {
    return detail
      .split(', ')
      .map((block) => blockText(block, t))
      .join(' ');
  }
  if (code === 'STOPPED_AGAIN') return `${t('repair.fault.STOPPED_AGAIN')} ${causeText(detail, t)}`;
  const words = lookUpText(t, `repair.fault.${code}`) ?? lookUpText(t, `error.${code}`) ?? code;
  return detail === '' ? words : `${words} ${detail}`;
}

// helpers

/** The kind of the new incident, in words; what the engine wrote stands behind them. */
function causeText(detail: string, t: Translate): string {
  const [kind = '', ...message] = detail.split(' ');
  const words = lookUpText(t, `incident.cause.${kind}`) ?? t('incident.cause.UNKNOWN');
  return [words, ...message].join(' ');
}
