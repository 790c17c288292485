import { Injectable, Logger } from '@nestjs/common';
import { EngineService, IncidentGoneError } from '@app/engine';
import type { Actor } from '@app/identity';
import type { JobKey } from '@app/kernel';
import type { Incident, IncidentState } from './incident.entity.js';
import { IncidentRepository } from './incident.repository.js';

const RETRIES_AFTER_RESOLVING = 3;

/** Shows where cases are stuck, and lets them try again. */
@Injectable()
export class IncidentService {
  private readonly logger = new Logger('Incidents');

  constructor(
    private readonly incidents: IncidentRepository,
    private readonly engine: EngineService,
  ) {}

  /** The newest incidents, of one state or all. */
  list(filter: { state?: IncidentState } = {}): Promise<Incident[]> {
    return this.incidents.findNewest(filter.state);
  }

  /** Every incident of a case, the oldest first. */
  byCase(caseNo: string): Promise<Incident[]> {
    return this.incidents.findByCase(caseNo);
  }

  /** Gives the job new attempts and resolves the incident; throws INCIDENT_GONE, ENGINE_UNAVAILABLE. */
  async resolve(actor: Actor, incidentKey: string): Promise<void> {
    const incident = await this.incidents.find(incidentKey);
    if (incident?.state !== 'open') throw new IncidentGoneError();
    const { jobKey, elementId } = incident;
    await this.engine.resolveIncident(
      incidentKey,
      (jobKey ?? undefined) as JobKey | undefined,
      RETRIES_AFTER_RESOLVING,
    );
    this.logger.log(`${actor.username} resolved incident ${incidentKey} at ${elementId}`);
  }
}
