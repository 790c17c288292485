import type { CivilDate } from '@app/statutory-time';

/** What the services of this process know of a case: its row as it was registered. */
export interface Claim {
  caseNo: string;
  title: string;
  townCode: string;
  /** Name of the town, or its code where the unit is unknown. */
  townName: string;
  applicantName: string | null;
  employerName: string | null;
  amountFen: number | null;
  receivedOn: CivilDate;
}
