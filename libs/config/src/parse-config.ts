import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ConfigError } from './config.errors.js';

type ConfigClass<T> = new () => T;

/**
 * Reads one concern from the environment. A class names its variables by its field names in upper snake case:
 * `pollIntervalMs` is `POLL_INTERVAL_MS`. All faults of the class are reported together.
 */
export function parseConfig<T extends object>(
  type: ConfigClass<T>,
  environment: NodeJS.ProcessEnv = process.env,
): T {
  const defaults = new type();
  const given: Record<string, unknown> = {};
  for (const field of Object.keys(defaults)) {
    const text = environment[variableName(field)];
    if (text !== undefined && text !== '') given[field] = coerce(text, defaults[field as keyof T]);
  }
  const config = plainToInstance(type, { ...defaults, ...given });
  const faults = validateSync(config, { skipMissingProperties: false });
  if (faults.length > 0) throw new ConfigError(faults.map(toSentence));
  return config;

  function toSentence(fault: { property: string; constraints?: Record<string, string> }): string {
    return `${variableName(fault.property)}: ${Object.values(fault.constraints ?? {}).join(', ')}`;
  }
}

/** `pollIntervalMs` → `POLL_INTERVAL_MS` */
export function variableName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function coerce(text: string, sample: unknown): unknown {
  // anything else stays a text, which no rule for numbers takes: `Number` would make 16 of `0x10` and 0 of a blank
  if (typeof sample === 'number') return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : text;
  if (typeof sample === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
