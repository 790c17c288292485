import { plainToInstance } from 'class-transformer';
import { type ValidationError, getMetadataStorage, validateSync } from 'class-validator';
import { NonRetryableError } from './job.errors.js';

type Class = new () => object;

/** Names of the variables that an input class declares by its rules and its defaults. */
export function variablesOf(input: Class): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(input, '', false, false);
  return [...new Set([...Object.keys(new input()), ...rules.map((rule) => rule.propertyName)])];
}

/** The variables as an instance of the input class; throws NonRetryableError that names every broken path. */
export function toInput(type: Class, variables: object, jobType: string): object {
  return checked(plainToInstance(type, variables, { exposeDefaultValues: true }), `input of ${jobType}`);
}

/** Checks what the worker returned; throws NonRetryableError that names every broken path. */
export function checkOutput(type: Class, result: object | void, jobType: string): void {
  checked(plainToInstance(type, result ?? {}), `output of ${jobType}`);
}

function checked(instance: object, what: string): object {
  const faults = validateSync(instance).flatMap((error) => sentences(error, ''));
  if (faults.length > 0) throw new NonRetryableError(`The ${what} breaks its rules: ${faults.join('; ')}`);
  return instance;
}

function sentences(error: ValidationError, parent: string): string[] {
  const path = /^\d+$/.test(error.property) ? `${parent}[${error.property}]` : join(parent, error.property);
  const own = Object.values(error.constraints ?? {}).map((message) => `${path}: ${message}`);
  return [...own, ...(error.children ?? []).flatMap((child) => sentences(child, path))];
}

function join(parent: string, property: string): string {
  return parent === '' ? property : `${parent}.${property}`;
}
