/** The person on whose behalf something is read or done: who he is, and what he may see. */
export interface Actor {
  username: string;
  displayName: string;
  /** Candidate groups `<unit-code>/<role>`. */
  groups: string[];
  /** Towns for which he registers cases, by code, e.g. `zj.t09`. */
  towns: string[];
  /** Sees the cases of the whole county, numbers of people masked. */
  countyWide: boolean;
  /** What he sees besides that. */
  sight: Sight;
  /** Holds a role that administers the platform. */
  isAdministrator: boolean;
  /** Holds a role that works on models. */
  isAnalyst: boolean;
  /** Has a password that somebody else gave: nothing is done before it is changed. */
  mustChangePassword?: boolean;
  /** By which session or personal token he acts: a mark for the audit log that opens nothing. */
  credential?: string;
}

/** Which cases a person sees besides the own ones, and how much of a case; follows from the scopes of the roles held. */
export interface Sight {
  /** Units whose work is his own: those of his posts, and those below a unit that he leads. */
  units: string[];
  /** Units that he leads, with all below them, and the town of a stationed body: he sees every case of theirs. */
  trees: string[];
  /** Of the units those in which he sees only what they do in a case themselves. */
  stageOnly: string[];
  /** Sees figures and cards of the whole county, and nothing of the people in its cases. */
  ledger: boolean;
}
