import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { CaseAssignmentRepository } from './case-assignment.repository.js';

/** A duty in cases, and whose duty it may become. */
export interface Duty {
  duty: string;
  unitCode: string;
  role: string;
}

/** Gives the duties of a case to people. */
@Injectable()
export class CaseAssignmentService {
  constructor(
    private readonly assignments: CaseAssignmentRepository,
    private readonly clock: Clock,
  ) {}

  /** Who has the duty in the case: the one who has it, else the least loaded of the role; undefined when nobody holds it. */
  async assign(caseNo: string, { duty, unitCode, role }: Duty): Promise<string | undefined> {
    const assigned = await this.assignments.find(caseNo, duty);
    if (assigned !== undefined) return assigned;
    const chosen = await this.assignments.leastLoaded(unitCode, role, duty);
    if (chosen === undefined) return undefined;
    await this.assignments.insert(caseNo, duty, chosen, this.clock.now());
    return (await this.assignments.find(caseNo, duty)) ?? chosen;
  }
}
