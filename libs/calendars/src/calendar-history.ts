import type { CalendarRevision } from './calendar-revision.queries.js';
import type { CalendarSet } from './calendar-set.js';

/** A place in the log. */
export interface LogPlace {
  readonly partitionId: number;
  readonly position: string;
}

/** The calendars by which records are timed: each by the one that held when it was taken, also in a replay. */
export class CalendarHistory {
  constructor(
    /** The calendars in force. */
    readonly newest: CalendarSet,
    private readonly revisions: readonly CalendarRevision[] = [],
    private readonly sets: ReadonlyMap<number, CalendarSet> = new Map(),
  ) {}

  /** The calendars that held as of a record. */
  at(place: LogPlace): CalendarSet {
    return this.sets.get(revisionAt(this.revisions, place) ?? NONE) ?? this.newest;
  }
}

/** The revision that held as of a record; what is older than all of them was timed by the first. */
export function revisionAt(revisions: readonly CalendarRevision[], place: LogPlace): number | undefined {
  return (revisions.findLast((revision) => isBehindStart(place, revision)) ?? revisions[0])?.revision;
}

// helpers

const NONE = -1;
const BEFORE_EVERYTHING = '-1';

function isBehindStart({ partitionId, position }: LogPlace, { afterPositions }: CalendarRevision): boolean {
  return BigInt(position) > BigInt(afterPositions[String(partitionId)] ?? BEFORE_EVERYTHING);
}
