import { Injectable, Logger } from '@nestjs/common';
import { EngineService, IncidentGoneError } from '@app/engine';
import type { Actor } from '@app/identity';
import type { JobKey } from '@app/kernel';
import { DefinitionService } from '@app/models';
import type { Incident, IncidentState, IncidentView } from './incident.entity.js';
import { IncidentRepository } from './incident.repository.js';

const RETRIES_AFTER_RESOLVING = 3;

/** Shows where cases are stuck, and lets them try again. */
@Injectable()
export class IncidentService {
  private readonly logger = new Logger('Incidents');

  constructor(
    private readonly incidents: IncidentRepository,
    private readonly engine: EngineService,
    private readonly definitions: DefinitionService,
  ) {}

  /** The newest incidents, of one state or all. */
  async list(filter: { state?: IncidentState } = {}): Promise<IncidentView[]> {
    return this.named(await this.incidents.findNewest(filter.state));
  }

  /** Every incident of a case, the oldest first. */
  async byCase(caseNo: string): Promise<IncidentView[]> {
    return this.named(await this.incidents.findByCase(caseNo));
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

  private named(incidents: readonly Incident[]): Promise<IncidentView[]> {
    return Promise.all(
      incidents.map(async (incident) => {
        const { definitionKey, elementId } = incident;
        const elements = definitionKey === null ? undefined : await this.definitions.elements(definitionKey);
        const element = elements?.get(elementId);
        return {
          ...incident,
          elementName: element?.name ?? elementId,
          elementNameEn: element?.nameEn ?? null,
        };
      }),
    );
  }
}
