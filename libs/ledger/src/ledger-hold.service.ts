import { Injectable } from '@nestjs/common';
import { inTransaction } from '@app/database';
import {
  EMPTY_LEDGER,
  ledgerAfter,
  ledgerMoves,
  ledgerRefusals,
  type LedgerState,
  type PlacedLedgerField,
  refusalText,
  touchesLedger,
} from '@app/fields';
import { Clock, type FieldFault, InvalidInputError } from '@app/kernel';
import {
  DefinitionService,
  type FormDefinition,
  type FormSchema,
  placedLedgerFields,
  valueAt,
} from '@app/models';
import { DataSource } from 'typeorm';
import { LedgerRepository } from './ledger.repository.js';
import { ledgerStateOf } from './ledger-rows.js';

export interface LedgerForm {
  /** Of the task that is completed, or the report that is made. */
  sourceKey: string;
  caseNo: string;
  /** With which the task was opened. */
  form: Pick<FormDefinition, 'formId' | 'schema'>;
  /** As it goes to the engine. */
  entered: Record<string, unknown>;
}

/**
 * Decides about what a form is about to enter, one after the other in a case: what was let through counts at once,
 * although its fact is still on the way.
 */
@Injectable()
export class LedgerHoldService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: LedgerRepository,
    private readonly definitions: DefinitionService,
    private readonly clock: Clock,
  ) {}

  /** Throws INVALID_INPUT with what the ledger refuses, at its fields; whether something is held now. */
  async hold({ sourceKey, caseNo, form, entered }: LedgerForm): Promise<boolean> {
    const fields = await this.fieldsOf(form);
    if (!touchesLedger(fields)) return false;
    const valueOf = (path: string) => valueAt(entered, path);
    return inTransaction(this.dataSource, async (tx) => {
      await this.ledger.lock(tx, caseNo);
      const at = this.clock.now();
      const known = ledgerStateOf(await this.ledger.entriesOf(caseNo, tx));
      const state = ledgerAfter(await this.ledger.heldBeside(tx, caseNo, sourceKey, at), known);
      const faults = ledgerRefusals({ fields, valueOf, state, today: this.clock.today() });
      if (faults.length > 0) throw new InvalidInputError(faults.map(toFault));
      const moves = ledgerMoves(fields, valueOf).map(({ kind, fen, on }) => ({ kind, fen, on }));
      if (moves.length > 0) await this.ledger.hold(tx, { sourceKey, caseNo, moves, at });
      return moves.length > 0;
    });
  }

  /** The form did not reach the engine. */
  release(sourceKey: string): Promise<void> {
    return this.ledger.release(sourceKey);
  }

  /** Of a form that is older than the ledger, what its newest version says of its amounts: a step behind it enters them. */
  private async fieldsOf({ formId, schema }: LedgerForm['form']): Promise<PlacedLedgerField[]> {
    const own = placedLedgerFields(schema);
    if (touchesLedger(own)) return own;
    const newest = (await this.definitions.latestForms([formId])).get(formId);
    const declared = new Map(
      placedLedgerFields(newest?.schema ?? {}).map(({ path, field }) => [path, field.properties]),
    );
    return own.map(({ path, field }) => {
      return { path, field: { ...field, properties: { ...declared.get(path), ...field.properties } } };
    });
  }

  /** Where the ledger stands before a form, for its fields; null where the form has nothing to do with it. */
  async stateFor(caseNo: string | null, schema: FormSchema): Promise<LedgerState | null> {
    if (!touchesLedger(placedLedgerFields(schema))) return null;
    return caseNo === null ? EMPTY_LEDGER : ledgerStateOf(await this.ledger.entriesOf(caseNo));
  }
}

// helpers

function toFault({ path, refusal }: ReturnType<typeof ledgerRefusals>[number]): FieldFault {
  return { path: `variables.${path}`, code: refusal.code, message: refusalText(refusal) };
}
