import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { AssignmentRepository } from './assignment.repository.js';
import { NoMediatorError } from './wages.errors.js';

const MEDIATOR = 'mediator';

/** Gives cases to people. */
@Injectable()
export class AssignmentService {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly clock: Clock,
  ) {}

  /** The case's mediator: the one it has, else the least loaded one of the town. Throws NO_MEDIATOR. */
  async assignMediator(caseNo: string, townCode: string): Promise<string> {
    const assigned = await this.assignments.find(caseNo, MEDIATOR);
    if (assigned !== undefined) return assigned;
    const unitCode = `${townCode}.mediate`;
    const chosen = await this.assignments.leastLoaded(unitCode, MEDIATOR, MEDIATOR);
    if (chosen === undefined) throw new NoMediatorError(unitCode);
    await this.assignments.insert(caseNo, MEDIATOR, chosen, this.clock.now());
    return (await this.assignments.find(caseNo, MEDIATOR)) ?? chosen;
  }
}
