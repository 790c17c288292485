import { Injectable } from '@nestjs/common';
import { CaseAssignmentService } from '@app/cases';
import { OrganisationService } from '@app/identity';
import { NoMediatorError } from './wage-recovery.errors.js';

const MEDIATOR = 'mediator';

/** Gives cases to mediators. */
@Injectable()
export class MediatorService {
  constructor(
    private readonly assignments: CaseAssignmentService,
    private readonly organisations: OrganisationService,
  ) {}

  /**
   * The case's mediator: the one it has, else the least loaded one of the unit that mediates for it; where the case does
   * not say which, of the one that does now for its town. Throws NO_MEDIATOR.
   */
  async assign(caseNo: string, townCode: string, unit?: string): Promise<string> {
    const unitCode = unit ?? (await this.organisations.current()).unitsFor(townCode)['mediation'];
    if (unitCode === undefined) throw new NoMediatorError(townCode);
    const mediator = await this.assignments.assign(caseNo, { duty: MEDIATOR, unitCode, role: MEDIATOR });
    if (mediator === undefined) throw new NoMediatorError(unitCode);
    return mediator;
  }
}
