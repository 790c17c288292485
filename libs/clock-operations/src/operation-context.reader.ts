import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { FeelService } from '@app/feel';
import { Clock } from '@app/kernel';
import {
  type StageDefinition,
  type StageRun,
  type UnitCalendars,
  StageRepository,
  calendarOf,
  isInHours,
  momentOf,
} from '@app/stages';
import { ClockOperationRepository } from './clock-operation.repository.js';
import type { OperationContext } from './clock-operation.rules.js';
import { type LongestExtension, longestExtension } from './longest-extension.js';
import { OperationApprovalService } from './operation-approval.service.js';

/** Reads everything that decides whether an operation on the clock of a run is allowed. */
@Injectable()
export class OperationContextReader {
  constructor(
    private readonly stages: StageRepository,
    private readonly operations: ClockOperationRepository,
    private readonly approvals: OperationApprovalService,
    private readonly feel: FeelService,
    private readonly clock: Clock,
  ) {}

  /** Undefined for a run whose stage the deployed model does not know. */
  async of(run: StageRun, calendars: UnitCalendars, tx?: Transaction): Promise<OperationContext | undefined> {
    const definition = await this.stages.definitionOf(run, tx);
    if (definition === undefined) return undefined;
    const entries = await this.operations.ofRun(run.elementInstanceKey, tx);
    const approvals = await this.approvals.of(run, await this.operations.approvalCaseOf(run, tx));
    const calendar = calendarOf(run, calendars);
    const extension = await this.extensionOf(run, definition, tx);
    const now = momentOf(this.clock.now(), isInHours(run));
    return { run, definition, approvals, extension, entries, calendar, now };
  }

  private async extensionOf(
    { processInstanceKey }: StageRun,
    definition: StageDefinition,
    tx?: Transaction,
  ): Promise<LongestExtension> {
    const facts = await this.stages.factsOf(processInstanceKey, tx);
    return this.feel.settle((feel) => longestExtension(definition, facts, feel));
  }
}
