import { Injectable } from '@nestjs/common';
import type { StageRun } from './stage-run.entity.js';
import { StageRepository } from './stage.repository.js';

const WAIT_MS = 8_000;
const POLL_MS = 250;

/** Finds the open run of a stage. A job of the stage may overtake the record that the stage has begun. */
@Injectable()
export class OpenRunReader {
  constructor(private readonly stages: StageRepository) {}

  /** Waits up to 8 seconds for the run to be seen; undefined when the stage is not open even then. */
  async read(caseNo: string, stageCode: string): Promise<StageRun | undefined> {
    const giveUpAt = performance.now() + WAIT_MS;
    for (;;) {
      const run = await this.stages.findOpenRun(caseNo, stageCode);
      if (run !== undefined || performance.now() >= giveUpAt) return run;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}
