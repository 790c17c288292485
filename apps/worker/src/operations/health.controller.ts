import { Controller, Get, Optional, ServiceUnavailableException } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EngineService } from '@app/engine';
import { IntakeStatus } from '@app/engine-records';

/** Health is asked often and by something impatient. */
const ENGINE_DEADLINE_MS = 1000;

interface Readiness {
  status: 'ok' | 'unavailable';
  database: boolean;
  /** Told, not required: jobs wait and records come again when the engine is back. */
  engine: boolean;
  intake?: { listening: boolean; wiped: boolean; lagMs: number; partitions: object };
}

/** Whether this process lives, and whether it can do its work. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: EngineService,
    @Optional() private readonly intake?: IntakeStatus,
  ) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<Readiness> {
    const [database, engine] = await Promise.all([
      this.databaseAnswers(),
      this.engine.isReachable(ENGINE_DEADLINE_MS),
    ]);
    const ready = database && (this.intake?.isReady() ?? true);
    const readiness: Readiness = {
      status: ready ? 'ok' : 'unavailable',
      database,
      engine,
      intake: this.intake && {
        listening: this.intake.listening,
        wiped: this.intake.wipedPartition !== undefined,
        lagMs: this.intake.lagMs(),
        partitions: Object.fromEntries(this.intake.progress()),
      },
    };
    if (!ready) throw new ServiceUnavailableException(readiness);
    return readiness;
  }

  private async databaseAnswers(): Promise<boolean> {
    try {
      await this.dataSource.query('select 1');
      return true;
    } catch {
      return false;
    }
  }
}
