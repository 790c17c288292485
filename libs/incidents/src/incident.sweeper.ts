import { Injectable } from '@nestjs/common';
import { inTransaction } from '@app/database';
import { notifyFacts } from '@app/engine-records';
import { administratorGroups } from '@app/identity';
import { Clock } from '@app/kernel';
import { DefinitionService } from '@app/models';
import { type IncidentNotice, NoticeService } from '@app/notices';
import { DataSource } from 'typeorm';
import { type UntoldIncident, takeUntold } from './incident-notice.queries.js';

/** Tells the administrators of cases that stand still, once each; many of one kind in one message. */
@Injectable()
export class IncidentSweeper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly definitions: DefinitionService,
    private readonly notices: NoticeService,
    private readonly clock: Clock,
  ) {}

  /** Answers of how many incidents it told. */
  async sweep(): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      const at = this.clock.now();
      const untold = await takeUntold(tx, at);
      if (untold.length === 0) return 0;
      const groups = await administratorGroups(tx);
      const messages = await Promise.all([...alike(untold).values()].map((kind) => this.messageOf(kind)));
      const addressed = messages.flatMap((message) => groups.map((group) => ({ ...message, group })));
      await this.notices.sendForIncidents(tx, addressed, at);
      await notifyFacts(tx, new Set(untold.map(({ caseNo }) => `case:${caseNo}`)));
      return untold.length;
    });
  }

  private async messageOf(incidents: readonly UntoldIncident[]): Promise<Omit<IncidentNotice, 'group'>> {
    const [{ caseNo, definitionKey, elementId }] = incidents as [UntoldIncident, ...UntoldIncident[]];
    const element = (await this.definitions.elements(definitionKey)).get(elementId);
    const [stepName, stepNameEn] = [element?.name ?? elementId, element?.nameEn ?? null];
    return { caseNo, data: { stepName, stepNameEn, cases: incidents.length } };
  }
}

// helpers

function alike(incidents: readonly UntoldIncident[]): Map<string, UntoldIncident[]> {
  const kinds = new Map<string, UntoldIncident[]>();
  for (const incident of incidents) {
    const kind = `${incident.definitionKey} ${incident.elementId} ${incident.errorType}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), incident]);
  }
  return kinds;
}
