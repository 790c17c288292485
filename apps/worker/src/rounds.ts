import { type BeforeApplicationShutdown, Logger, type OnApplicationBootstrap } from '@nestjs/common';

/** Sweepers that go round again and again while this process runs; one that fails does not keep the others from theirs. */
export abstract class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger: Logger;
  private timer?: NodeJS.Timeout;
  private round = Promise.resolve();
  private stopped = false;

  protected constructor(
    context: string,
    private readonly pauseMs: number,
  ) {
    this.logger = new Logger(context);
  }

  /** Starts a round of each sweeper. */
  protected abstract sweeps(): readonly Promise<unknown>[];

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.round;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.round = this.goRound().finally(() => this.schedule());
    }, this.pauseMs);
  }

  private async goRound(): Promise<void> {
    for (const result of await Promise.allSettled(this.sweeps())) {
      if (result.status === 'rejected')
        this.logger.warn(`A round was not finished: ${String(result.reason)}`);
    }
  }
}
