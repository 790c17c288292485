/** How much of a case a person reads. */
export interface CaseSight {
  caseNo: string;
  /** Nothing is kept from him. */
  isAll: boolean;
  /** He also reads what else belongs to no stage: corrections, what waits between stages. */
  isWhole: boolean;
  /** He reads with what the case was registered: whoever has a task or a stage of it must know what it is about. */
  readsRegistration: boolean;
  /** Runs of stages that he reads; of every other one he sees name, dates and outcome. */
  runs: ReadonlySet<string>;
  /** Steps of others on whose results a task of his own unit rests: they were handed over. */
  handedOver: ReadonlySet<string>;
  /** Whose own tasks are read wherever they lie. */
  username: string;
  units: readonly string[];
}

/** Whether a run of a stage is read, and not only a line about it. */
export function readsRun({ isAll, runs }: CaseSight, runKey: string): boolean {
  return isAll || runs.has(runKey);
}
