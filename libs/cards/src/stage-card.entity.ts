import type { MomentText } from '@app/statutory-time';
import type { ClockOperationKind } from '@app/stages';

/** 临期, 黄牌, 红牌, from mild to grave. */
export const CARD_LEVELS = ['warning', 'yellow', 'red'] as const;
export type CardLevel = (typeof CARD_LEVELS)[number];

/** Why a card does not hold any more: an operation, changed facts of the case, or a calendar. */
export type CardWithdrawal = ClockOperationKind | 'facts' | 'calendar';

/** A card as people read it; `reminder`: in a stage of a court or tribunal, where no card is shown. */
export interface StageCard {
  id: string;
  level: CardLevel;
  reminder: boolean;
  /** The date or moment that was passed; of a warning the one that is near. */
  dueOn: MomentText;
  issuedAt: Date;
  withdrawnAt: Date | null;
  withdrawnReason: CardWithdrawal | null;
  /** The clock operation that took the card away. */
  withdrawnByOperation: string | null;
}

/** A card with what its notices and its message need. */
export interface CardRow {
  id: string;
  elementInstanceKey: string;
  caseNo: string;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  level: CardLevel;
  reminder: boolean;
  /** The stage was near its date on the very day on which it began: whoever got its task knows. */
  fromStart: boolean;
  responsible: string | null;
  /** The date that was passed. */
  passedOn: MomentText;
  dueOn: MomentText | null;
  promisedDueOn: MomentText | null;
}

/** A card in the list of those in force. */
export interface CardListItem extends Omit<
  StageCard,
  'withdrawnAt' | 'withdrawnReason' | 'withdrawnByOperation'
> {
  caseNo: string;
  caseTitle: string;
  stageRunId: string;
  stageCode: string;
  stageName: string;
  stageNameEn: string | null;
  responsible: string | null;
  /** Name of the unit that answered for the stage. */
  unitName: string | null;
  /** Whether the stage still runs. */
  open: boolean;
}

/** Which cards are asked for. */
export interface CardFilter {
  level?: CardLevel;
  /** A unit with everything below it, e.g. `a.t09`. */
  unit?: string;
  /** The matter to whose cases the stages belong. */
  processId?: string;
  /** Only of stages that still run. */
  open?: boolean;
  cursor?: string;
  limit?: number;
}
