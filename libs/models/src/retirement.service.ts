import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import { DataSource } from 'typeorm';
import { requireEditor } from './model-editor.js';
import { ModelService } from './model.service.js';
import { RetirementRepository } from './retirement.repository.js';

/** Models that nobody may use any more: no case is started, those that run go on, and it can be taken back. */
@Injectable()
export class RetirementService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly models: ModelService,
    private readonly retirements: RetirementRepository,
    private readonly clock: Clock,
  ) {}

  /** Nothing happens when it is retired already. MODEL_NOT_FOUND, FORBIDDEN. */
  async retire(actor: Actor, processId: string, reason: string): Promise<void> {
    requireEditor(actor);
    await this.models.find(processId);
    const at = this.clock.now();
    await inTransaction(this.dataSource, async (tx) => {
      const retirement = { processId, by: actor.username, at, reason };
      if (!(await this.retirements.retire(retirement, tx))) return;
      const act = { by: actor, at, action: 'MODEL_RETIRED', objectKind: 'model' } as const;
      await recordAct(tx, { ...act, objectId: processId, reason });
    });
  }

  /** Lets people start cases again; nothing happens when they may. MODEL_NOT_FOUND, FORBIDDEN. */
  async takeBack(actor: Actor, processId: string): Promise<void> {
    requireEditor(actor);
    await this.models.find(processId);
    await inTransaction(this.dataSource, async (tx) => {
      if (!(await this.retirements.takeBack(processId, tx))) return;
      const act = { by: actor, at: this.clock.now(), action: 'MODEL_RESUMED', objectKind: 'model' } as const;
      await recordAct(tx, { ...act, objectId: processId });
    });
  }
}
