import { Injectable } from '@nestjs/common';
import { inEnglish } from '@app/fields';
import type { Actor } from '@app/identity';
import {
  DefinitionService,
  type ElementInfo,
  type FormComponent,
  formFields,
  readDeclaration,
} from '@app/models';
import { DataSource } from 'typeorm';
import type { InstanceWords } from './called-place.js';
import { findInstanceWords } from './case-instance.queries.js';
import { CaseFamilyService } from './case-family.service.js';
import { CaseSightService } from './case-sight.service.js';
import { CaseService } from './case.service.js';
import { type TimelineFact, type TimelineKind, findTimelineFacts } from './timeline.queries.js';
import { sentenceOf } from './timeline-sentences.js';

/** Something that happened in a case, in plain words. */
export interface TimelineEntry {
  at: Date;
  /** The case in which it happened. */
  caseNo: string;
  kind: TimelineKind;
  text: string;
  textEn: string;
  /** Display name of the official who did it. */
  by?: string;
  stageCode?: string;
  elementId?: string;
  /** The called process in which it happened; absent for the case's own. */
  place?: string;
  placeEn?: string;
}

/** Tells what happened in a case. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly families: CaseFamilyService,
    private readonly sights: CaseSightService,
    private readonly definitions: DefinitionService,
  ) {}

  /** What happened as far as the person reads it, oldest first, if asked in all cases of its family that he sees; CASE_NOT_FOUND. */
  async of(actor: Actor, caseNo: string, withFamily = false): Promise<TimelineEntry[]> {
    const own = await this.cases.summary(actor, caseNo);
    const family = withFamily ? await this.families.of(actor, caseNo) : [];
    const related = family.flatMap((one) =>
      one.processId === null || one.caseNo === caseNo
        ? []
        : [{ caseNo: one.caseNo, processId: one.processId }],
    );
    const told = await Promise.all([own, ...related].map((one) => this.ofCase(actor, one)));
    return told.flat().sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  private async ofCase(
    actor: Actor,
    { caseNo, processId }: { caseNo: string; processId: string },
  ): Promise<TimelineEntry[]> {
    const facts = await findTimelineFacts(this.dataSource, await this.sights.of(actor, caseNo));
    const labels = await this.outcomeLabels(processId, facts);
    const words = await findInstanceWords(this.dataSource, caseNo);
    return Promise.all(
      facts.map(async (fact) => ({
        ...{ caseNo, ...(await this.entryOf(fact, labels)) },
        ...placeOf(words.get(fact.instanceKey ?? '')),
      })),
    );
  }

  private async entryOf(fact: TimelineFact, labels: OutcomeLabels): Promise<Omit<TimelineEntry, 'caseNo'>> {
    const { at, kind, person, elementId, definitionKey, details } = fact;
    const elements = definitionKey === null ? undefined : await this.definitions.elements(definitionKey);
    const element = elementId === null ? undefined : elements?.get(elementId);
    const { name, nameEn } = namesOf(fact, element);
    const outcome = labels.of(fact);
    const { waitsFor, waitsForEn } = element ?? {};
    const sentence = sentenceOf({ kind, person, name, nameEn, waitsFor, waitsForEn, ...outcome, details });
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

  /** The forms know how their outcomes are called, the model how a case can end. */
  private async outcomeLabels(processId: string, facts: readonly TimelineFact[]): Promise<OutcomeLabels> {
    const declared = await this.definitions.latest(processId);
    const labels = new OutcomeLabels(readDeclaration(declared?.properties ?? {}).outcomes);
    const formKeys = new Set(facts.flatMap(({ details }) => details.formKey ?? []));
    await Promise.all(
      [...formKeys].map(async (formKey) => {
        const form = await this.definitions.formByKey(formKey);
        const field = form && formFields(form.schema).find(({ key }) => key === 'outcome');
        if (field !== undefined)
          labels.addAll(formKey, field.component.values, inEnglish(field.component).values);
      }),
    );
    return labels;
  }
}

// helpers

function placeOf(words: InstanceWords | undefined): Pick<TimelineEntry, 'place' | 'placeEn'> {
  if (words === undefined || words.place === null) return {};
  return { place: words.place, placeEn: words.placeEn ?? words.place };
}

/** An event is called by what people report. */
function namesOf({ kind, elementId }: TimelineFact, element: ElementInfo | undefined) {
  const reported = kind === 'event-reported' || kind === 'event-lapsed' ? element?.reported : undefined;
  const name = reported?.label ?? element?.name ?? elementId ?? '';
  return { name, nameEn: reported?.labelEn ?? element?.nameEn ?? name };
}

type FormOptions = FormComponent['values'];

interface OutcomeLabel {
  outcome: string;
  outcomeEn?: string;
}

/** What outcomes are called: by form, and for the end of a case by its model, or by whichever form knows the code. */
class OutcomeLabels {
  private readonly byForm = new Map<string, OutcomeLabel>();
  private readonly byCode = new Map<string, OutcomeLabel>();
  private readonly ofEnds: ReadonlyMap<string, OutcomeLabel>;

  constructor(ends: readonly { code: string; label: string; labelEn: string | null }[]) {
    const labels = ends.map(
      ({ code, label, labelEn }) => [code, { outcome: label, outcomeEn: labelEn ?? undefined }] as const,
    );
    this.ofEnds = new Map(labels);
  }

  addAll(formKey: string, options: FormOptions, english: FormOptions): void {
    options?.forEach(({ value, label }, index) => {
      if (typeof value !== 'string' || label === undefined) return;
      const words = { outcome: label, outcomeEn: english?.[index]?.label };
      this.byForm.set(`${formKey} ${value}`, words);
      this.byCode.set(value, words);
    });
  }

  of({ kind, details: { formKey, outcome } }: TimelineFact): OutcomeLabel | undefined {
    if (outcome == null) return undefined;
    if (kind === 'case-ended') return this.ofEnds.get(outcome) ?? this.byCode.get(outcome);
    return this.byForm.get(`${formKey} ${outcome}`);
  }
}
