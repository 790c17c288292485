import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { DefinitionService, formFields } from '@app/models';
import { DataSource } from 'typeorm';
import { CaseService } from './case.service.js';
import { type TimelineFact, type TimelineKind, findTimelineFacts } from './timeline.queries.js';
import { sentenceOf } from './timeline-sentences.js';

/** Something that happened in a case, in plain words. */
export interface TimelineEntry {
  at: Date;
  kind: TimelineKind;
  text: string;
  textEn: string;
  /** Display name of the official who did it. */
  by?: string;
  stageCode?: string;
  elementId?: string;
}

/** Tells what happened in a case. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly definitions: DefinitionService,
  ) {}

  /** Everything that happened, oldest first; CASE_NOT_FOUND. */
  async of(actor: Actor, caseNo: string): Promise<TimelineEntry[]> {
    await this.cases.summary(actor, caseNo);
    const facts = await findTimelineFacts(this.dataSource, caseNo);
    const labels = await this.outcomeLabels(facts);
    return Promise.all(facts.map((fact) => this.entryOf(fact, labels)));
  }

  private async entryOf(fact: TimelineFact, labels: OutcomeLabels): Promise<TimelineEntry> {
    const { at, kind, person, elementId, definitionKey, details } = fact;
    const elements = definitionKey === null ? undefined : await this.definitions.elements(definitionKey);
    const element = elementId === null ? undefined : elements?.get(elementId);
    const name = element?.name ?? elementId ?? '';
    const outcome = labels.of(fact);
    const { waitsFor, waitsForEn, nameEn = name } = element ?? {};
    const sentence = sentenceOf({ kind, person, name, nameEn, waitsFor, waitsForEn, outcome, details });
    const stageCode = fact.stageCode ?? element?.stageCode;
    return {
      at,
      kind,
      ...sentence,
      ...(person === null ? {} : { by: person }),
      ...(stageCode === undefined ? {} : { stageCode }),
      ...(elementId === null ? {} : { elementId }),
    };
  }

  /** The forms know how their outcomes are called. */
  private async outcomeLabels(facts: readonly TimelineFact[]): Promise<OutcomeLabels> {
    const labels = new OutcomeLabels();
    const formKeys = new Set(facts.flatMap(({ details }) => details.formKey ?? []));
    await Promise.all(
      [...formKeys].map(async (formKey) => {
        const form = await this.definitions.formByKey(formKey);
        const field = form && formFields(form.schema).find(({ key }) => key === 'outcome');
        for (const { value, label } of field?.component.values ?? []) {
          if (typeof value === 'string' && label !== undefined) labels.add(formKey, value, label);
        }
      }),
    );
    return labels;
  }
}

// helpers

/** What outcomes are called: by form, and for the end of a case by whichever form knows the code. */
class OutcomeLabels {
  private readonly byForm = new Map<string, string>();
  private readonly byCode = new Map<string, string>([['merged', '已并案']]);

  add(formKey: string, code: string, label: string): void {
    this.byForm.set(`${formKey} ${code}`, label);
    this.byCode.set(code, label);
  }

  of({ kind, details: { formKey, outcome } }: TimelineFact): string | undefined {
    if (outcome == null) return undefined;
    return kind === 'case-ended' ? this.byCode.get(outcome) : this.byForm.get(`${formKey} ${outcome}`);
  }
}
