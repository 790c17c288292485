import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { OwedRebuildSweeper } from '@app/cases';

const PAUSE_MS = 5000;

/** Lets cases be built again of which a record was set aside, one round after the other. */
@Injectable()
export class RebuildingService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Records');
  private timer?: NodeJS.Timeout;
  private round = Promise.resolve();
  private stopped = false;

  constructor(private readonly rebuilds: OwedRebuildSweeper) {}

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
      this.round = this.sweep().finally(() => this.schedule());
    }, PAUSE_MS);
  }

  private async sweep(): Promise<void> {
    try {
      await this.rebuilds.sweep();
    } catch (error) {
      this.logger.warn(`A round was not finished: ${String(error)}`);
    }
  }
}
