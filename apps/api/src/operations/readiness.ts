import { Injectable } from '@nestjs/common';
import { EngineService } from '@app/engine';
import { IntakeProgress } from '@app/engine-records';
import { ShippedModelsService } from '@app/models';

const PATIENCE_MS = 3000;

/** What keeps this process from serving people. */
export interface Readiness {
  /** `ready`, `degraded` (reads work, commands answer 503), `starting` (nothing can be registered yet) or `unavailable`. */
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
    const [progress, engineAnswers = false, modelsKnown = false] = await Promise.all([
      withinPatience(this.intake.read()),
      withinPatience(this.engine.isReachable()),
      withinPatience(this.models.known()),
    ]);
    const lags = (progress ?? []).map(({ lagMs }) => lagMs);
    return {
      status: statusOf(progress !== undefined, modelsKnown, engineAnswers),
      database: progress === undefined ? 'down' : 'up',
      engine: engineAnswers ? 'up' : 'down',
      models: modelsKnown ? 'up' : 'down',
      intakeLagMs: lags.length > 0 ? Math.max(...lags) : null,
    };
  }
}

function statusOf(database: boolean, models: boolean, engine: boolean): Readiness['status'] {
  if (!database) return 'unavailable';
  if (!models) return 'starting';
  return engine ? 'ready' : 'degraded';
}

/** The answer, or undefined when there is none in time. */
async function withinPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  const timeout = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS).unref();
  });
  return Promise.race([answer.catch(() => undefined), timeout]);
}
