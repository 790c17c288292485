/** The environment does not describe a runnable system; the message lists every fault. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`Configuration is not valid:\n  ${faults.join('\n  ')}`);
    this.name = 'ConfigError';
  }
}
