import { Injectable } from '@nestjs/common';
import { OwedRebuildSweeper } from '@app/cases';
import { Rounds } from '../rounds.js';

const PAUSE_MS = 5000;

/** Lets cases be built again of which a record was set aside. */
@Injectable()
export class RebuildingService extends Rounds {
  constructor(private readonly rebuilds: OwedRebuildSweeper) {
    super('Records', PAUSE_MS);
  }

  protected sweeps(): Promise<unknown>[] {
    return [this.rebuilds.sweep()];
  }
}
