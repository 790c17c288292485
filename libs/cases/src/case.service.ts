import { Injectable } from '@nestjs/common';
import { recordCommand } from '@app/audit';
import { readFrom, storableText } from '@app/database';
import { EngineService, InstanceGoneError } from '@app/engine';
import { type Actor, OrganisationService } from '@app/identity';
import { Clock, type Page, type ProcessInstanceKey } from '@app/kernel';
import { type CaseDeclaration, DefinitionService, maskEntered, readDeclaration } from '@app/models';
import { DataSource } from 'typeorm';
import { asksForFacts, readAskedFacts } from './asked-facts.js';
import type { CaseDetail, CaseFilter, CaseSummary } from './case.entity.js';
import { CaseFamilyService } from './case-family.service.js';
import { listCases } from './case-list.queries.js';
import type { InstanceWords } from './called-place.js';
import { findInstanceWords, findInstancesWithin } from './case-instance.queries.js';
import { CaseSightService } from './case-sight.service.js';
import { findCaseSummary, findDocuments, findEngineFacts, isCase } from './case.queries.js';
import { mayShowNumbers } from './case-numbers.queries.js';
import { CaseRepository } from './case.repository.js';
import {
  CaseEndedError,
  CaseNotFoundError,
  CaseStartingError,
  FileClosedError,
  LedgerOnlyError,
} from './cases.errors.js';

/** Cancels and shows cases. */
@Injectable()
export class CaseService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly families: CaseFamilyService,
    private readonly definitions: DefinitionService,
    private readonly engine: EngineService,
    private readonly organisations: OrganisationService,
    private readonly sights: CaseSightService,
    private readonly clock: Clock,
  ) {}

  /** The row of a case that the person sees and that can still be cancelled. CASE_NOT_FOUND, CASE_ENDED. */
  async cancellable(actor: Actor, caseNo: string): Promise<CaseSummary> {
    const summary = await this.summary(actor, caseNo);
    if (hasEnded(summary)) throw new CaseEndedError(caseNo);
    return summary;
  }

  /** Makes sure that something may still be put into the file of a case that the person sees. CASE_NOT_FOUND, FILE_CLOSED. */
  async assertOpenFile(actor: Actor, caseNo: string): Promise<void> {
    if (hasEnded(await this.summary(actor, caseNo))) throw new FileClosedError(caseNo);
  }

  /**
   * Cancels a running case; whether the person may, `CancellationService` has decided.
   * CASE_NOT_FOUND, CASE_ENDED, CASE_STARTING, ENGINE_UNAVAILABLE.
   */
  async cancel(actor: Actor, caseNo: string, reason: string): Promise<void> {
    const summary = await this.summary(actor, caseNo);
    if (summary.state === 'starting') throw new CaseStartingError(caseNo);
    if (summary.state !== 'active') throw new CaseEndedError(caseNo);
    await this.endInstances(actor, caseNo, reason);
  }

  /** Cancels a running case in the name of whoever decided it; CASE_ENDED, ENGINE_UNAVAILABLE. */
  async endInstances(
    by: Pick<Actor, 'username' | 'groups' | 'credential'>,
    caseNo: string,
    reason: string,
  ): Promise<void> {
    if (!(await this.cases.markCancelling(caseNo, reason, by.username))) throw new CaseEndedError(caseNo);
    const act = {
      by,
      action: 'CASE_CANCELLED',
      objectKind: 'case',
      objectId: caseNo,
      caseNo,
    } as const;
    try {
      await recordCommand(
        this.dataSource.manager,
        { act: { ...act, reason }, now: () => this.clock.now() },
        async () => {
          for (const key of await this.cases.activeInstances(caseNo)) await this.cancelInstance(key);
        },
      );
    } catch (error) {
      await this.cases.clearCancelling(caseNo);
      throw error;
    }
  }

  /** A page of the cases that the person sees, newest first or by a fact of their matter. INVALID_INPUT. */
  async list(actor: Actor, filter: CaseFilter): Promise<Page<CaseSummary>> {
    const isNumber =
      asksForFacts(filter) && readAskedFacts(filter, await this.declarationOf(filter.processId));
    const asked = { ...filter, isNumber, now: this.clock.now() };
    return readFrom(filter.cursor, () => listCases(this.dataSource, actor, asked));
  }

  /** One case as a row of a list; CASE_NOT_FOUND, CASE_LEDGER_ONLY. */
  async summary(actor: Actor, caseNo: string): Promise<CaseSummary> {
    const asked = storableText(caseNo);
    const summary = await findCaseSummary(this.dataSource, actor, asked);
    if (summary !== undefined) return summary;
    if (!actor.sight.ledger || !(await isCase(this.dataSource, asked))) throw new CaseNotFoundError(caseNo);
    throw new LedgerOnlyError((await this.organisations.current()).commandName());
  }

  /** How the runs of models of a case are called and where they lie, by key; who may see the case, the caller has asked. */
  instanceWords(caseNo: string): Promise<ReadonlyMap<string, InstanceWords>> {
    return findInstanceWords(this.dataSource, caseNo);
  }

  /** One case with variables, elements and papers, as far as the person reads them; CASE_NOT_FOUND. */
  async find(actor: Actor, caseNo: string): Promise<CaseDetail> {
    const summary = await this.summary(actor, caseNo);
    const sight = await this.sights.of(actor, caseNo);
    const [facts, instances, family, linked, documents, mayShow] = await Promise.all([
      findEngineFacts(this.dataSource, caseNo),
      findInstancesWithin(this.dataSource, caseNo),
      this.families.of(actor, caseNo),
      this.families.linked(actor, caseNo),
      findDocuments(this.dataSource, sight),
      mayShowNumbers(this.dataSource, actor, caseNo),
    ]);
    const [mask, read] = [await this.maskOf(summary.processId), await this.sights.valuesRead(sight)];
    return {
      ...{ ...summary, ...facts, family, linked, documents, mayShowNumbers: mayShow, isPart: !sight.isAll },
      variables: mask(read(facts.variables)),
      instances: instances.map((instance) => ({ ...instance, variables: mask(read(instance.variables)) })),
    };
  }

  /**
   * The diagram of the version on which a case runs, or on which one of its instances does; CASE_NOT_FOUND, also while it
   * has none and for an instance of another case.
   */
  async diagram(
    actor: Actor,
    caseNo: string,
    instanceKey?: string,
  ): Promise<{ xml: string; definitionVersion: number }> {
    await this.summary(actor, caseNo);
    const { definitionKey, definitionVersion } = await this.versionOf(caseNo, instanceKey);
    const xml = definitionKey === null ? undefined : await this.definitions.xml(definitionKey);
    if (xml === undefined || definitionVersion === null) throw new CaseNotFoundError(caseNo);
    return { xml, definitionVersion };
  }

  private async declarationOf(processId = ''): Promise<CaseDeclaration | undefined> {
    const definition = await this.definitions.latest(storableText(processId));
    return definition && readDeclaration(definition.properties);
  }

  private async versionOf(
    caseNo: string,
    instanceKey?: string,
  ): Promise<{ definitionKey: string | null; definitionVersion: number | null }> {
    if (instanceKey === undefined) return findEngineFacts(this.dataSource, caseNo);
    const instances = await findInstancesWithin(this.dataSource, caseNo);
    const found = instances.find((instance) => instance.instanceKey === instanceKey);
    if (found === undefined) throw new CaseNotFoundError(caseNo);
    return found;
  }

  /** By the kinds of the start form's fields, and where no form tells by name and look. */
  private async maskOf(
    processId: string,
  ): Promise<(variables: Record<string, unknown>) => Record<string, unknown>> {
    const startForm = (await this.definitions.latest(processId))?.properties['startForm'];
    const form = startForm === undefined ? undefined : await this.definitions.formById(startForm);
    return (variables) => maskEntered(form?.schema ?? {}, variables);
  }

  private async cancelInstance(key: string): Promise<void> {
    try {
      await this.engine.cancelInstance(key as ProcessInstanceKey);
    } catch (error) {
      // it ended in the meantime, which is what was asked for
      if (!(error instanceof InstanceGoneError)) throw error;
    }
  }
}

// helpers

function hasEnded({ state }: CaseSummary): boolean {
  return state === 'completed' || state === 'cancelled';
}
