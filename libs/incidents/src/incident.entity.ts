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
  /** When the administrators were told; null as long as they were not. */
  toldAt: Date | null;
  caseTitle: string | null;
  processId: string | null;
  definitionKey: string | null;
  /** Version of the model on which the case runs. */
  version: number | null;
}

/** An incident with the name of its step, as people read it. */
export interface IncidentView extends Incident {
  elementName: string;
  elementNameEn: string | null;
}

/** An incident as the engine's log tells it. */
export interface IncidentRow extends Pick<
  Incident,
  'incidentKey' | 'processInstanceKey' | 'elementId' | 'jobKey' | 'errorType' | 'errorMessage' | 'state'
> {
  elementInstanceKey: string;
  /** ISO time. */
  createdAt: string;
  resolvedAt: string | null;
  /** Place of its last record in the log. */
  position: string;
}
