import { Injectable } from '@nestjs/common';
import { EngineConfig } from '@app/config';
import { EngineUnavailableError } from './engine.errors.js';

/** The broker's clock behind its management address; there only where the broker runs with clock control. */
@Injectable()
export class BrokerClock {
  constructor(private readonly config: EngineConfig) {}

  /** Milliseconds that the broker's clock differs from the machine's, which the caller reads. */
  async offsetMs(machineMs: () => number): Promise<number> {
    const askedAt = machineMs();
    const { epochMilli } = await this.request('/actuator/clock');
    return Math.round(epochMilli - (askedAt + machineMs()) / 2);
  }

  async add(ms: number): Promise<void> {
    await this.request('/actuator/clock/add', { offsetMilli: ms });
  }

  private async request(path: string, body?: object): Promise<{ epochMilli: number }> {
    try {
      const response = await fetch(new URL(path, this.config.zeebeManagementAddress), {
        method: body === undefined ? 'GET' : 'POST',
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(this.config.engineCommandTimeoutMs),
      });
      if (!response.ok) throw new EngineUnavailableError(new Error(`${path} answered ${response.status}`));
      return (await response.json()) as { epochMilli: number };
    } catch (error) {
      throw error instanceof EngineUnavailableError ? error : new EngineUnavailableError(error);
    }
  }
}
