import { Injectable } from '@nestjs/common';
import { EngineService } from '@app/engine';
import { IntakeProgress } from '@app/engine-records';
import { ShippedModelsService, type ShippedModelsState } from '@app/models';

const PATIENCE_MS = 3000;

/** What keeps this process from serving people. */
export interface Readiness {
  /**
   * `ready`, `degraded` (reads work; commands answer 503, or go by the models of before), `starting` (a process has no version
   * yet) or `unavailable`.
   */
  status: 'ready' | 'degraded' | 'starting' | 'unavailable';
  database: 'up' | 'down';
  engine: 'up' | 'down';
  /** Whether the models of this installation are deployed and the tables know them. */
  models: 'up' | 'down';
  /** Age of the newest record when it was stored, in milliseconds; null before the first one. */
  intakeLagMs: number | null;
}

/** Looks whether database and engine answer and the models are there. */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly intake: IntakeProgress,
    private readonly engine: EngineService,
    private readonly models: ShippedModelsService,
  ) {}

  async look(): Promise<Readiness> {
    const [progress, engineAnswers = false, models = 'missing'] = await Promise.all([
      withinPatience(this.intake.read()),
      withinPatience(this.engine.isReachable()),
      withinPatience(this.models.state()),
    ]);
    const lags = (progress ?? []).map(({ lagMs }) => lagMs);
    return {
      status: statusOf(progress !== undefined, models, engineAnswers),
      database: progress === undefined ? 'down' : 'up',
      engine: engineAnswers ? 'up' : 'down',
      models: models === 'current' ? 'up' : 'down',
      intakeLagMs: lags.length > 0 ? Math.max(...lags) : null,
    };
  }
}

function statusOf(database: boolean, models: ShippedModelsState, engine: boolean): Readiness['status'] {
  if (!database) return 'unavailable';
  if (models === 'missing') return 'starting';
  return engine && models === 'current' ? 'ready' : 'degraded';
}

/** The answer, or undefined when there is none in time. */
async function withinPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  const timeout = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS).unref();
  });
  return Promise.race([answer.catch(() => undefined), timeout]);
}
