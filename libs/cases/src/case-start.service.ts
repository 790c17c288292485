import { Injectable, Logger } from '@nestjs/common';
import { SYSTEM, recordAct } from '@app/audit';
import { inTransaction, sqlState, storableText } from '@app/database';
import { EngineService, EngineUnavailableError, MessageLedger } from '@app/engine';
import { FeelService } from '@app/feel';
import { type Actor, OrganisationService } from '@app/identity';
import { Clock, type FieldFault, IdempotencyKeyReusedError, InvalidInputError } from '@app/kernel';
import {
  type Definition,
  DefinitionService,
  type FormSchema,
  FormService,
  formFields,
  readDeclaration,
} from '@app/models';
import { DataSource } from 'typeorm';
import { canonicalHash } from './canonical-hash.js';
import type { NewCase } from './case.entity.js';
import { CaseFamilyService } from './case-family.service.js';
import { formatCaseNo, titleOf, toNewCase, townOf } from './case-intake.js';
import { showFacts } from './case-shown.js';
import { CaseRepository } from './case.repository.js';
import { ProcessRetiredError, ProcessUnknownError, UnitFunctionMissingError } from './cases.errors.js';

/** What a person asks to start. */
export interface StartCase {
  processId: string;
  /** Values of the start form. */
  variables: Record<string, unknown>;
  /** The case out of which this one comes. */
  parentCaseNo?: string;
  /** The same key with the same content starts nothing a second time. */
  idempotencyKey?: string;
}

const UNIQUE_VIOLATION = '23505';

/** In whose name models start cases: it sees every case, and is nobody's account. */
const MODEL: Actor = {
  ...{ username: SYSTEM, displayName: SYSTEM, groups: [], towns: [] },
  ...{
    countyWide: true,
    isAdministrator: false,
    isAnalyst: false,
    sight: { units: [], trees: [], stageOnly: [], ledger: false },
  },
};

/** Starts cases. */
@Injectable()
export class CaseStartService {
  private readonly logger = new Logger('Cases');

  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly families: CaseFamilyService,
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
    const { processId, variables, parentCaseNo } = request;
    const requestHash = canonicalHash([
      ...[processId, variables],
      ...(parentCaseNo === undefined ? [] : [parentCaseNo]),
    ]);
    const earlier = await this.findEarlier(actor, request, requestHash);
    if (earlier !== undefined) return earlier;
    const { definition, caseCode, schema } = await this.startable(processId);
    if (parentCaseNo !== undefined) await this.families.assertParent(actor, parentCaseNo);
    const faults = [
      ...(await this.forms.faults(schema, variables, this.clock.today())),
      ...townFaults(actor, variables),
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

  /**
   * Starts a case out of another one because a step of its model says so. The step gives it the same number however often
   * its job is delivered. Throws as `start`.
   */
  startFromModel({ step, ...request }: StartCase & { step: string }): Promise<{ caseNo: string }> {
    return this.start(MODEL, { ...request, idempotencyKey: `step/${step}` });
  }

  private async startable(
    processId: string,
  ): Promise<{ definition: Definition; caseCode: string; schema: FormSchema }> {
    const definition = await this.definitions.latest(storableText(processId));
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
          parentCaseNo: request.parentCaseNo,
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
        ...{ objectId: row.caseNo, caseNo: row.caseNo, details: startDetails(row) },
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
}

// helpers

interface CheckedStart {
  definition: Definition;
  caseCode: string;
  schema: FormSchema;
  request: StartCase;
  requestHash: string;
}

function startDetails({ processId, parentCaseNo }: NewCase): Record<string, string> {
  return { processId, ...(parentCaseNo === null ? {} : { parentCaseNo }) };
}

/** A case belongs to the town that registers it; only the county registers for all. */
function townFaults({ countyWide, towns }: Actor, { townCode }: Record<string, unknown>): FieldFault[] {
  if (countyWide || typeof townCode !== 'string' || towns.includes(townCode)) return [];
  return [{ path: 'townCode', code: 'UNIT_NOT_YOURS', message: '只能登记本镇街受理的案件。' }];
}

function underVariables<Fault extends { path: string }>(fault: Fault): Fault {
  return { ...fault, path: `variables.${fault.path}` };
}
