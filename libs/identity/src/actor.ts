/** The person on whose behalf something is read or done: who he is, and what he may see. */
export interface Actor {
  username: string;
  displayName: string;
  /** Candidate groups `<unit-code>/<role>`. */
  groups: string[];
  /** Towns whose cases he sees, by code, e.g. `zj.t09`. */
  towns: string[];
  /** Sees the cases of the whole county (governance centre, supervision, appraisal, platform administration). */
  countyWide: boolean;
  /** Holds a role that administers the platform. */
  isAdministrator: boolean;
  /** Holds a role that works on models. */
  isAnalyst: boolean;
  /** Has a password that somebody else gave: nothing is done before it is changed. */
  mustChangePassword?: boolean;
  /** By which session or personal token he acts: a mark for the audit log that opens nothing. */
  credential?: string;
}
