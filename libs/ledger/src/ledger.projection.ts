import type { Transaction } from '@app/database';
import {
  type EngineRecord,
  type MessageSubscriptionValue,
  Projection,
  type ProjectionContext,
  type RecordProjection,
  type UserTaskValue,
  reportOf,
} from '@app/engine-records';
import { ledgerMoves, civilDayOf } from '@app/fields';
import { DefinitionService, type FormDefinition, placedLedgerFields, valueAt } from '@app/models';
import type { NewLedgerEntry } from './ledger-entry.entity.js';
import { LedgerFactsRepository } from './ledger-facts.repository.js';

/** Keeps what forms enter into the ledgers of cases: the registration, every task that was completed, every event that was reported. */
@Projection({
  name: 'ledger',
  valueTypes: ['USER_TASK', 'VARIABLE', 'PROCESS_INSTANCE', 'PROCESS_MESSAGE_SUBSCRIPTION'],
  intents: ['COMPLETED', 'CANCELED', 'CREATED', 'ELEMENT_ACTIVATING', 'CORRELATED'],
  order: 60,
})
export class LedgerProjection implements RecordProjection {
  constructor(
    private readonly facts: LedgerFactsRepository,
    private readonly definitions: DefinitionService,
  ) {}

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const ended = records.filter(isEndOfTask) as unknown as readonly EngineRecord<UserTaskValue>[];
    const arrived = records.flatMap(({ intent, value }) =>
      intent === 'CORRELATED' ? (reportOf(value as unknown as MessageSubscriptionValue) ?? []) : [],
    );
    const entries = [
      ...(await this.ofReports(arrived, tx)),
      ...(await this.ofTasks(
        ended.filter(({ intent, value }) => intent === 'COMPLETED' && value.formKey !== '-1'),
        tx,
      )),
      ...(await this.ofRegistrations(records.filter(mayBegin), tx)),
    ];
    for (const caseNo of await this.facts.insertAll(entries, tx)) changes.add(`case:${caseNo}`);
    await this.facts.release([...ended.map(({ value }) => value.userTaskKey), ...arrived], tx);
  }

  forget(instances: readonly string[], tx: Transaction): Promise<void> {
    return this.facts.forget(instances, tx);
  }

  private async ofTasks(
    records: readonly EngineRecord<UserTaskValue>[],
    tx: Transaction,
  ): Promise<NewLedgerEntry[]> {
    const forms = await this.definitions.formsWithin(
      records.map(({ value }) => value.formKey),
      tx,
    );
    return records.flatMap(({ value, timestamp }) =>
      entriesOf(forms.get(value.formKey), value.variables, {
        ...{ keyedBy: `task:${value.userTaskKey}`, at: new Date(timestamp) },
        ...{ processInstanceKey: value.processInstanceKey, definitionKey: value.processDefinitionKey },
        ...{ taskKey: value.userTaskKey, elementId: value.elementId },
        recordedBy: value.assignee === '' ? null : value.assignee,
      }),
    );
  }

  /** What people entered where they reported an event, read when it has reached the case. */
  private async ofReports(ids: readonly string[], tx: Transaction): Promise<NewLedgerEntry[]> {
    const reported = await this.facts.reportedBy(ids, tx);
    const forms = await this.definitions.formsWithin(
      reported.map(({ formKey }) => formKey),
      tx,
    );
    return reported.flatMap(({ id, formKey, entered, reportedAt: at, ...place }) =>
      entriesOf(forms.get(formKey), entered, { ...place, taskKey: null, keyedBy: `report:${id}`, at }),
    );
  }

  /** What a case was registered with is no record of the log: read when its instance has begun and has its number. */
  private async ofRegistrations(
    records: readonly EngineRecord[],
    tx: Transaction,
  ): Promise<NewLedgerEntry[]> {
    const instances = [...new Set(records.map(({ value }) => String(value['processInstanceKey'])))];
    const begun = await this.facts.begunBy(instances, tx);
    const forms = await this.definitions.startFormsWithin(
      begun.map(({ definitionKey, createdAt }) => ({ definitionKey, at: createdAt })),
      tx,
    );
    return begun.flatMap(({ caseNo, startVariables, createdBy, createdAt, ...begunBy }, index) =>
      entriesOf(forms[index] ?? undefined, startVariables, {
        ...{ ...begunBy, keyedBy: `start:${caseNo}`, taskKey: null, elementId: null },
        ...{ recordedBy: createdBy, at: createdAt },
      }),
    );
  }
}

// helpers

type Place = Pick<
  NewLedgerEntry,
  'processInstanceKey' | 'definitionKey' | 'taskKey' | 'elementId' | 'recordedBy'
> & { keyedBy: string; at: Date };

function entriesOf(
  form: FormDefinition | undefined,
  entered: Record<string, unknown>,
  { keyedBy, at, ...place }: Place,
): NewLedgerEntry[] {
  if (form === undefined) return [];
  const moves = ledgerMoves(placedLedgerFields(form.schema), (path) => valueAt(entered, path));
  return moves.map(({ path, field: _field, ...said }) => ({
    ...place,
    ...said,
    entryKey: `${keyedBy}:${path}:${said.kind}`,
    on: said.on ?? civilDayOf(at.getTime()),
    recordedAt: at.toISOString(),
  }));
}

function isEndOfTask({ valueType, intent }: EngineRecord): boolean {
  return valueType === 'USER_TASK' && ['COMPLETED', 'CANCELED'].includes(intent);
}

/** Its number may come before the instance, and the instance before its number. */
function mayBegin({ valueType, value }: EngineRecord): boolean {
  if (valueType === 'VARIABLE') return value['name'] === 'caseNo';
  return valueType === 'PROCESS_INSTANCE' && value['bpmnElementType'] === 'PROCESS';
}
