/** What the tests read of a task. */
export interface TaskView {
  taskKey: string;
  name: string;
  elementId: string;
  caseNo: string;
  assignee: string | null;
  assigneeName: string | null;
  state: 'open' | 'completed' | 'cancelled';
  pending: string | null;
  candidateGroups: string[];
}

/** What the tests read of a stage run. */
export interface StageView {
  stageRunId: string;
  stageCode: string;
  stageName: string;
  round: number;
  timeOf: 'department' | 'party';
  state: 'open' | 'closed' | 'terminated';
  clockStartOn: string;
  clockEndOn: string | null;
  dueOn: string | null;
  promisedDueOn: string | null;
  agreedOn: string | null;
  statutoryLimitText: string | null;
  promisedLimitText: string | null;
  legalBasis: string | null;
  provisional: boolean;
  status: string;
  usedDays: number | null;
  savedDays: number | null;
  savedCalendarDays: number | null;
  unit: string | null;
  outcome: string | null;
  fault: string | null;
  cards: { level: string; dueOn: string; withdrawnReason: string | null }[];
}

/** What the tests read of a case. */
export interface CaseView {
  caseNo: string;
  title: string;
  townCode: string;
  state: 'starting' | 'active' | 'completed' | 'cancelled';
  outcomeCode: string | null;
  definitionVersion: number | null;
  endedAt: string | null;
  stages: StageView[];
  tasks: TaskView[];
  variables: Record<string, unknown>;
  activeElements: string[];
  completedElements: string[];
  incidents: { elementId: string; errorMessage: string; state: string }[];
  documents: { no: string; title: string; issuedOn: string }[];
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
  total?: number;
}

/** What the tests read of the overview. */
export interface OverviewView {
  open: number;
  finished: number;
  savedCalendarDays: number;
  recoveredFen: number;
}
