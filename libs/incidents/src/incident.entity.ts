export type IncidentState = 'open' | 'resolved';

/** A place at which a case cannot go on without help. */
export interface Incident {
  incidentKey: string;
  caseNo: string | null;
  processInstanceKey: string;
  elementId: string;
  jobKey: string | null;
  errorType: string;
  errorMessage: string;
  state: IncidentState;
  createdAt: Date;
  resolvedAt: Date | null;
}

/** An incident as the engine's log tells it. */
export interface IncidentRow extends Omit<Incident, 'caseNo' | 'createdAt' | 'resolvedAt'> {
  elementInstanceKey: string;
  /** ISO time. */
  createdAt: string;
  resolvedAt: string | null;
  /** Place of its last record in the log. */
  position: string;
}
