import { Injectable, Logger } from '@nestjs/common';
import { recordAct, recordCommand } from '@app/audit';
import { inTransaction, readFrom, sqlState } from '@app/database';
import { EngineService, EngineUnavailableError, InstanceGoneError, MessageLedger } from '@app/engine';
import { FeelService } from '@app/feel';
import { type Actor, OrganisationService } from '@app/identity';
import {
  Clock,
  type FieldFault,
  IdempotencyKeyReusedError,
  InvalidInputError,
  type Page,
  type ProcessInstanceKey,
} from '@app/kernel';
import {
  type CaseDeclaration,
  type Definition,
  DefinitionService,
  type FormSchema,
  FormService,
  formFields,
  maskEntered,
  readDeclaration,
} from '@app/models';
import { DataSource } from 'typeorm';
import { asksForFacts, readAskedFacts } from './asked-facts.js';
import { canonicalHash } from './canonical-hash.js';
import type { CaseDetail, CaseFilter, CaseSummary, NewCase } from './case.entity.js';
import { formatCaseNo, titleOf, toNewCase, townOf } from './case-intake.js';
import { showFacts } from './case-shown.js';
import { listCases } from './case-list.queries.js';
import { findInstancesWithin } from './case-instance.queries.js';
import { findCaseSummary, findDocuments, findEngineFacts } from './case.queries.js';
import { mayShowNumbers } from './case-numbers.queries.js';
import { CaseRepository } from './case.repository.js';
import {
  CaseEndedError,
  CaseNotFoundError,
  CaseStartingError,
  ProcessRetiredError,
  ProcessUnknownError,
  UnitFunctionMissingError,
} from './cases.errors.js';

/** What a person asks to start. */
export interface StartCase {
  processId: string;
  /** Values of the start form. */
  variables: Record<string, unknown>;
  /** The same key with the same content starts nothing a second time. */
  idempotencyKey?: string;
}

const UNIQUE_VIOLATION = '23505';

/** Starts, cancels and shows cases. */
@Injectable()
export class CaseService {
  private readonly logger = new Logger(CaseService.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly definitions: DefinitionService,
    private readonly forms: FormService,
    private readonly feel: FeelService,
    private readonly engine: EngineService,
    private readonly ledger: MessageLedger,
    private readonly organisations: OrganisationService,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts a case and gives its number. The row is committed before the engine hears of it; what is interrupted in
   * between is published again later, under the same number.
   * Throws PROCESS_UNKNOWN, PROCESS_RETIRED, UNIT_FUNCTION_MISSING, INVALID_INPUT, IDEMPOTENCY_KEY_REUSED, ENGINE_UNAVAILABLE.
   */
  async start(actor: Actor, request: StartCase): Promise<{ caseNo: string }> {
    const requestHash = canonicalHash([request.processId, request.variables]);
    const earlier = await this.findEarlier(actor, request, requestHash);
    if (earlier !== undefined) return earlier;
    const { definition, caseCode, schema } = await this.startable(request.processId);
    const faults = [
      ...(await this.forms.faults(schema, request.variables, this.clock.today())),
      ...townFaults(actor, request.variables),
    ];
    if (faults.length > 0) throw new InvalidInputError(faults.map(underVariables));
    if (!(await this.engine.isReachable())) throw new EngineUnavailableError();
    try {
      const row = await this.insert(actor, { definition, caseCode, schema, request, requestHash });
      await this.publish(row);
      return { caseNo: row.caseNo };
    } catch (error) {
      if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
      // the same request came twice at the same moment; the other one has the number
      const other = await this.findEarlier(actor, request, requestHash);
      if (other === undefined) throw error;
      return other;
    }
  }

  /** The row of a case that the person sees and that can still be cancelled. CASE_NOT_FOUND, CASE_ENDED. */
  async cancellable(actor: Actor, caseNo: string): Promise<CaseSummary> {
    const summary = await this.summary(actor, caseNo);
    if (summary.state === 'completed' || summary.state === 'cancelled') throw new CaseEndedError(caseNo);
    return summary;
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

  /** One case as a row of a list; CASE_NOT_FOUND. */
  async summary(actor: Actor, caseNo: string): Promise<CaseSummary> {
    const summary = await findCaseSummary(this.dataSource, actor, caseNo.replaceAll('\0', ''));
    if (summary === undefined) throw new CaseNotFoundError(caseNo);
    return summary;
  }

  /** One case with variables, elements and papers; CASE_NOT_FOUND. */
  async find(actor: Actor, caseNo: string): Promise<CaseDetail> {
    const summary = await this.summary(actor, caseNo);
    const [facts, instances, documents, mayShow] = await Promise.all([
      findEngineFacts(this.dataSource, caseNo),
      findInstancesWithin(this.dataSource, caseNo),
      findDocuments(this.dataSource, caseNo),
      mayShowNumbers(this.dataSource, actor, caseNo),
    ]);
    const mask = await this.maskOf(summary.processId);
    return {
      ...{ ...summary, ...facts, documents, mayShowNumbers: mayShow },
      variables: mask(facts.variables),
      instances: instances.map((instance) => ({ ...instance, variables: mask(instance.variables) })),
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
    const definition = await this.definitions.latest(processId.replaceAll('\0', ''));
    return definition && readDeclaration(definition.properties);
  }

  private async startable(
    processId: string,
  ): Promise<{ definition: Definition; caseCode: string; schema: FormSchema }> {
    const definition = await this.definitions.latest(processId.replaceAll('\0', ''));
    const { startForm, caseCode } = definition?.properties ?? {};
    if (definition === undefined || startForm === undefined || caseCode === undefined) {
      throw new ProcessUnknownError(processId);
    }
    if ((await this.definitions.retired()).has(definition.processId))
      throw new ProcessRetiredError(processId);
    const form = await this.definitions.formById(startForm);
    if (form === undefined) throw new ProcessUnknownError(processId);
    return { definition, caseCode, schema: form.schema };
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

  private async findEarlier(
    actor: Actor,
    { idempotencyKey }: StartCase,
    requestHash: string,
  ): Promise<{ caseNo: string } | undefined> {
    if (idempotencyKey === undefined) return undefined;
    const earlier = await this.cases.findByIdempotencyKey(actor.username, idempotencyKey);
    if (earlier === undefined) return undefined;
    if (earlier.requestHash !== requestHash) throw new IdempotencyKeyReusedError();
    return { caseNo: earlier.caseNo };
  }

  private async insert(actor: Actor, start: CheckedStart): Promise<NewCase> {
    const { definition, caseCode, schema, request, requestHash } = start;
    const values = await this.forms.pick(schema, request.variables);
    const today = this.clock.today();
    const organisation = await this.organisations.current();
    const county = organisation.county();
    const townCode = townOf(values, actor.towns[0] ?? county.code);
    const units = organisation.unitsFor(townCode);
    await this.assertUnits(definition, units);
    const receivedOn = typeof values['receivedOn'] === 'string' ? values['receivedOn'] : today;
    const shown = await this.feel.settle((feel) => {
      const title = titleOf(definition, values, feel);
      const known = { title, isEnded: false, variables: { ...values, receivedOn, title, units } };
      return showFacts(readDeclaration(definition.properties), known, feel);
    });
    return inTransaction(this.dataSource, async (tx) => {
      const serial = await this.cases.nextSerial(caseCode, today, tx);
      const row = toNewCase(
        definition,
        {
          caseNo: formatCaseNo(county.divisionCode ?? '', caseCode, today, serial),
          title: shown.title,
          receivedOn,
          townCode,
          units,
          fieldNames: formFields(schema).map(({ path }) => path.split(/[.[]/)[0] ?? path),
          values,
        },
        {
          username: actor.username,
          at: this.clock.now(),
          idempotencyKey: request.idempotencyKey,
          requestHash,
        },
        shown,
      );
      await this.cases.insert(row, tx);
      await this.ledger.note(row.caseNo, tx);
      await recordAct(tx, {
        ...{ by: actor, at: row.createdAt, action: 'CASE_REGISTERED', objectKind: 'case' },
        ...{ objectId: row.caseNo, caseNo: row.caseNo, details: { processId: row.processId } },
      });
      return row;
    });
  }

  private async assertUnits(
    { definitionKey }: Definition,
    units: Readonly<Record<string, string>>,
  ): Promise<void> {
    const named = await this.definitions.unitFunctions(definitionKey);
    const missing = named.filter((one) => units[one] === undefined);
    if (missing.length > 0) throw new UnitFunctionMissingError(missing);
  }

  /** The case exists from here on: when the engine does not answer, the sweeper publishes it again. */
  private async publish({ caseNo, processId, startVariables }: NewCase): Promise<void> {
    try {
      await this.engine.publishStart({
        messageName: `${processId}.start`,
        caseNo,
        variables: startVariables,
      });
    } catch (error) {
      this.logger.warn(`case ${caseNo} is stored, its start will be published again: ${String(error)}`);
    }
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

interface CheckedStart {
  definition: Definition;
  caseCode: string;
  schema: FormSchema;
  request: StartCase;
  requestHash: string;
}

/** A case belongs to the town that registers it; only the county registers for all. */
function townFaults({ countyWide, towns }: Actor, { townCode }: Record<string, unknown>): FieldFault[] {
  if (countyWide || typeof townCode !== 'string' || towns.includes(townCode)) return [];
  return [{ path: 'townCode', code: 'UNIT_NOT_YOURS', message: '只能登记本镇街受理的案件。' }];
}

function underVariables<Fault extends { path: string }>(fault: Fault): Fault {
  return { ...fault, path: `variables.${fault.path}` };
}
