import { EngineConfig } from '@app/config';
import { EngineClock } from './engine.clock.js';

const HOUR = 3_600_000;

/** A stored offset and a broker that both live in memory. */
function systemWith(stored: number, broker: number, clockControl = true) {
  const state = { stored, broker };
  const repository = {
    offsetMs: async () => state.stored,
    add: async (ms: number) => (state.stored += ms),
    exclusively: async <T>(work: (offsetMs: number) => Promise<T>) => work(state.stored),
  };
  const brokerClock = {
    offsetMs: async () => state.broker,
    add: async (ms: number) => void (state.broker += ms),
  };
  const config = Object.assign(new EngineConfig(), { clockControl });
  return { state, clock: new EngineClock(config, repository as never, brokerClock as never), brokerClock };
}

describe('engine clock', () => {
  it('moves the stored offset and the broker together', async () => {
    const { clock, state } = systemWith(HOUR, HOUR);
    await clock.advance(2 * HOUR);
    expect(state).toEqual({ stored: 3 * HOUR, broker: 3 * HOUR });
    expect(clock.offsetMs()).toBe(3 * HOUR);
  });

  it('catches up with an offset that another process has stored', async () => {
    const { clock, state } = systemWith(0, 0);
    state.stored = 24 * HOUR;
    await clock.catchUp();
    expect(clock.offsetMs()).toBe(24 * HOUR);
  });

  it('brings a broker that lags behind up to the stored offset', async () => {
    const { clock, state } = systemWith(5 * HOUR, 2 * HOUR);
    await expect(clock.reconcile()).resolves.toBe(true);
    expect(state.broker).toBe(5 * HOUR);
  });

  it('never moves a broker back', async () => {
    const { clock, state } = systemWith(-5 * HOUR, 0);
    await expect(clock.reconcile()).resolves.toBe(false);
    expect(state.broker).toBe(0);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses to move by %d ms', async (ms) => {
    await expect(systemWith(0, 0).clock.advance(ms)).rejects.toMatchObject({ code: 'CLOCK_ONLY_FORWARD' });
  });

  it('refuses to move where the clock is not ours', async () => {
    await expect(systemWith(0, 0, false).clock.advance(1)).rejects.toMatchObject({
      code: 'CLOCK_CONTROL_OFF',
    });
  });

  it('stores nothing while the engine is away', async () => {
    const { clock, state, brokerClock } = systemWith(0, 0);
    brokerClock.offsetMs = () => Promise.reject(new Error('away'));
    await expect(clock.advance(HOUR)).rejects.toThrow('away');
    expect(state.stored).toBe(0);
  });
});
