import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { CheckJob } from './check/check-job.js';
import { CheckThread } from './check/check-thread.js';
import { type Finding, error } from './check/finding.js';
import { KnownReferencesService } from './known-references.service.js';

/** Looks for what is wrong with models, in a thread of its own. */
@Injectable()
export class ModelCheckService implements OnApplicationShutdown {
  private readonly logger = new Logger(ModelCheckService.name);
  private readonly thread = new CheckThread();

  constructor(private readonly references: KnownReferencesService) {}

  /** What would keep a model from working, errors first. */
  async check(xml: string, processId?: string, extraJobTypes: readonly string[] = []): Promise<Finding[]> {
    return this.run({
      kind: 'check',
      xml,
      processId,
      known: await this.references.known(extraJobTypes, processId),
    });
  }

  /** What of a file would be gone once it is opened in the modeller and saved. */
  losses(xml: string): Promise<Finding[]> {
    return this.run({ kind: 'losses', xml });
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.end();
  }

  /** A model whose check did not come to its end is not without faults. */
  private async run(job: CheckJob): Promise<Finding[]> {
    try {
      return await this.thread.run(job, this.references);
    } catch (fault) {
      this.logger.error(`a model was not checked to its end: ${String(fault)}`);
      return [error('CHECK_ENDED', '检查没有做完就停了，请再试一次；如果还这样，请把模型拆小。')];
    }
  }
}
