import { Injectable } from '@nestjs/common';
import { CaseAssignmentService } from '@app/cases';
import { NoMediatorError } from './wage-recovery.errors.js';

const MEDIATOR = 'mediator';

/** Gives cases to mediators. */
@Injectable()
export class MediatorService {
  constructor(private readonly assignments: CaseAssignmentService) {}

  /** The case's mediator: the one it has, else the least loaded one of the town. Throws NO_MEDIATOR. */
  async assign(caseNo: string, townCode: string): Promise<string> {
    const unitCode = `${townCode}.mediate`;
    const mediator = await this.assignments.assign(caseNo, { duty: MEDIATOR, unitCode, role: MEDIATOR });
    if (mediator === undefined) throw new NoMediatorError(unitCode);
    return mediator;
  }
}
