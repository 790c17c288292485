import { Injectable } from '@nestjs/common';
import { DefinitionService } from '@app/models';
import type { Incident, IncidentState, IncidentView } from './incident.entity.js';
import { IncidentRepository } from './incident.repository.js';

/** Shows where cases are stuck. */
@Injectable()
export class IncidentService {
  constructor(
    private readonly incidents: IncidentRepository,
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
