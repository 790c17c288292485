import { type CivilDate, isCivilDate } from '@app/statutory-time';
import { formatFen } from './money.js';
import { AgreementInvalidError } from './wage-recovery.errors.js';

/** An agreement as it was written down; nothing about it is certain yet. */
export interface AgreementDraft {
  /** In fen. */
  amount?: unknown;
  performOn?: unknown;
  payMethod?: unknown;
  wageOnly?: unknown;
  signedOn?: unknown;
  claims?: unknown;
}

/** An agreement that keeps the rules. */
export interface SoundAgreement {
  amountFen: number;
  performOn: CivilDate;
  payMethod: string | null;
  wageOnly: boolean;
  signedOn: CivilDate;
  claims: string | null;
}

export interface AgreementCircumstances {
  /** What is claimed, in fen; null when unknown. */
  claimedFen: number | null;
  today: CivilDate;
}

/** Checks an agreement; throws AGREEMENT_INVALID with the first reason, in words for the mediator. */
export function soundAgreement(draft: AgreementDraft, circumstances: AgreementCircumstances): SoundAgreement {
  const signedOn = dateOf(draft.signedOn, '签订日期');
  const performOn = dateOf(draft.performOn, '最迟付款日期');
  const amountFen = amountOf(draft.amount, circumstances.claimedFen);
  if (signedOn > circumstances.today)
    throw new AgreementInvalidError(`签订日期 ${signedOn} 还没有到，请核对。`);
  if (performOn < signedOn) {
    throw new AgreementInvalidError(`最迟付款日期 ${performOn} 早于签订日期 ${signedOn}，请改正。`);
  }
  return {
    amountFen,
    signedOn,
    performOn,
    payMethod: textOf(draft.payMethod),
    wageOnly: draft.wageOnly === true,
    claims: textOf(draft.claims),
  };
}

// helpers

function amountOf(amount: unknown, claimedFen: number | null): number {
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount <= 0) {
    throw new AgreementInvalidError('协议金额必须大于 0。');
  }
  if (claimedFen !== null && amount > claimedFen) {
    throw new AgreementInvalidError(
      `协议金额 ${formatFen(amount)} 超过诉求金额 ${formatFen(claimedFen)}，请核对。`,
    );
  }
  return amount;
}

function dateOf(date: unknown, label: string): CivilDate {
  if (!isCivilDate(date)) throw new AgreementInvalidError(`请填写${label}。`);
  return date;
}

function textOf(text: unknown): string | null {
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}
