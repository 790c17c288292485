import { formatMoney } from '@app/fields';
import type { Sentence, TimelineSubject } from './timeline-sentence.js';

/** That an amount was taken out of the money of the case again, and what stands in its place. */
export function ledgerCountered({ person, details }: TimelineSubject): Sentence {
  const { moneyKind = '', fen = 0, insteadFen, reason = '' } = details;
  const { name, nameEn } = KINDS[moneyKind] ?? { name: '款项', nameEn: 'entry' };
  const isReplaced = insteadFen !== undefined && insteadFen !== null;
  const instead = isReplaced ? `，改为 ${formatMoney(insteadFen)} 元` : '';
  const insteadEn = isReplaced ? `; it is ¥${formatMoney(insteadFen)}` : '';
  return {
    text: `${person ?? '办理人'}冲正了${name} ${formatMoney(fen)} 元${instead}：${reason}`,
    textEn: `${person ?? 'An official'} reversed the ${nameEn} of ¥${formatMoney(fen)}${insteadEn}: ${reason}`,
  };
}

const KINDS: Readonly<Record<string, { name: string; nameEn: string }>> = {
  claimed: { name: '请求', nameEn: 'claim' },
  agreed: { name: '协议金额', nameEn: 'agreed amount' },
  awarded: { name: '裁决金额', nameEn: 'award' },
  ordered: { name: '责令或判令的金额', nameEn: 'ordered amount' },
  paid: { name: '付款', nameEn: 'payment' },
};
