import { Injectable } from '@nestjs/common';
import { EngineService } from '@app/engine';
import { IntakeProgress } from '@app/engine-records';

const PATIENCE_MS = 3000;

/** What keeps this process from serving people. */
export interface Readiness {
  /** `ready`, `degraded` (reads work, commands answer 503) or `unavailable`. */
  status: 'ready' | 'degraded' | 'unavailable';
  database: 'up' | 'down';
  engine: 'up' | 'down';
  /** Age of the newest record when it was stored, in milliseconds; null before the first one. */
  intakeLagMs: number | null;
}

/** Looks whether database and engine answer. */
@Injectable()
export class ReadinessCheck {
  constructor(
    private readonly intake: IntakeProgress,
    private readonly engine: EngineService,
  ) {}

  async look(): Promise<Readiness> {
    const [progress, engineAnswers] = await Promise.all([
      withinPatience(this.intake.read()),
      withinPatience(this.engine.isReachable()),
    ]);
    const lags = (progress ?? []).map(({ lagMs }) => lagMs);
    return {
      status: progress === undefined ? 'unavailable' : engineAnswers ? 'ready' : 'degraded',
      database: progress === undefined ? 'down' : 'up',
      engine: engineAnswers ? 'up' : 'down',
      intakeLagMs: lags.length > 0 ? Math.max(...lags) : null,
    };
  }
}

/** The answer, or undefined when there is none in time. */
async function withinPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  const timeout = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS).unref();
  });
  return Promise.race([answer.catch(() => undefined), timeout]);
}
