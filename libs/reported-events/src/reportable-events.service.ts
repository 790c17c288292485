import { Injectable } from '@nestjs/common';
import { findVariablesOfEach } from '@app/cases';
import { FeelService } from '@app/feel';
import { type Actor, OrganisationService } from '@app/identity';
import {
  DefinitionService,
  type ElementInfo,
  type FormDefinition,
  PLAIN_REPORT,
  type ReportedEventDeclaration,
} from '@app/models';
import { DataSource } from 'typeorm';
import type { ReportableEvent } from './reported-event.entity.js';
import { reporterGroups } from './reporter-groups.js';
import { type WaitingEvent, findWaitingEvents } from './waiting-event.queries.js';

/** An event that waits, as its model declares it and as people read it. */
export interface AllowedEvent {
  waiting: WaitingEvent;
  declared: ReportedEventDeclaration;
  shown: ReportableEvent;
  /** Of the instance that waits. */
  variables: Record<string, unknown>;
}

type DeclaredEvent = Omit<AllowedEvent, 'variables'>;

/** Says which events of a case a person may report. */
@Injectable()
export class ReportableEvents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly definitions: DefinitionService,
    private readonly organisations: OrganisationService,
    private readonly feel: FeelService,
  ) {}

  /** Those that wait now, that their model leaves to people, and that nobody has reported yet. */
  async allowedTo(actor: Actor, caseNo: string, townCode: string): Promise<AllowedEvent[]> {
    const waiting = (await findWaitingEvents(this.dataSource, caseNo)).filter(
      ({ isReported }) => !isReported,
    );
    const declared = (await Promise.all(waiting.map((event) => this.described(event)))).flat();
    if (declared.length === 0) return [];
    const events = await this.withVariables(declared);
    const units = (await this.organisations.current()).unitsFor(townCode);
    const groups = await Promise.all(
      events.map(({ declared: said, waiting: place, variables }) =>
        this.feel.settle((feel) => reporterGroups(said, place, { units, townCode, ...variables }, feel)),
      ),
    );
    return events.filter((_event, index) => groups[index]?.some((group) => actor.groups.includes(group)));
  }

  /** The form of an event, as it runs now; a day and a note where the model names none. */
  async formOf({ declared }: AllowedEvent): Promise<Pick<FormDefinition, 'formKey' | 'formId' | 'schema'>> {
    const form = declared.formId === null ? undefined : await this.definitions.formById(declared.formId);
    return form ?? PLAIN_REPORT;
  }

  private async described(waiting: WaitingEvent): Promise<DeclaredEvent[]> {
    const element = (await this.definitions.elements(waiting.definitionKey)).get(waiting.elementId);
    return element?.reported === undefined ? [] : [describe(waiting, element, element.reported)];
  }

  private async withVariables(events: readonly DeclaredEvent[]): Promise<AllowedEvent[]> {
    const instances = events.map(({ waiting }) => waiting.processInstanceKey);
    const known = await findVariablesOfEach(this.dataSource, [...new Set(instances)]);
    return events.map((event) => ({
      ...event,
      variables: known.get(event.waiting.processInstanceKey) ?? {},
    }));
  }
}

// helpers

function describe(
  waiting: WaitingEvent,
  element: ElementInfo,
  declared: ReportedEventDeclaration,
): DeclaredEvent {
  const shown = {
    ...{ eventKey: waiting.subscriptionKey, elementId: waiting.elementId },
    ...{ name: declared.label, nameEn: declared.labelEn, documentation: element.documentation ?? null },
    ...{ stageName: waiting.stageName, stageNameEn: waiting.stageNameEn },
    ...{ ends: declared.ends, next: declared.next },
  };
  return { waiting, declared, shown };
}
