import { Injectable } from '@nestjs/common';
import { inTransaction } from '@app/database';
import { administratorGroups } from '@app/identity';
import { Clock } from '@app/kernel';
import { NoticeService, type StageFaultNotice } from '@app/notices';
import { DataSource } from 'typeorm';
import { type UntoldFault, takeUntoldFaults } from './stage-fault.queries.js';

/** Tells the administrators of stages whose time could not be computed, once each; many of one kind in one message. */
@Injectable()
export class StageFaultSweeper {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: NoticeService,
    private readonly clock: Clock,
  ) {}

  /** Answers of how many runs it told. */
  async sweep(): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      const at = this.clock.now();
      const untold = await takeUntoldFaults(tx, at);
      if (untold.length === 0) return 0;
      const messages = [...alike(untold).values()].map(messageOf);
      const groups = await administratorGroups(tx);
      const addressed = messages.flatMap((message) => groups.map((group) => ({ ...message, group })));
      await this.notices.sendForStageFaults(tx, addressed, at);
      return untold.length;
    });
  }
}

// helpers

function messageOf(faults: readonly UntoldFault[]): Omit<StageFaultNotice, 'group'> {
  const [{ caseNo, stageName, stageNameEn, fault }] = faults as [UntoldFault, ...UntoldFault[]];
  return { caseNo, data: { stageName, stageNameEn, fault, cases: faults.length } };
}

function alike(faults: readonly UntoldFault[]): Map<string, UntoldFault[]> {
  const kinds = new Map<string, UntoldFault[]>();
  for (const one of faults) {
    const kind = `${one.definitionKey} ${one.elementId} ${one.fault}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return kinds;
}
