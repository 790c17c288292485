/**
 * Keys of the engine are 64-bit and pass 2^53 from partition 4 on, so they are strings here and bigint in SQL.
 * The brands keep one kind of key from being passed where another is meant.
 */
type Brand<Name extends string> = string & { readonly __brand: Name };

export type ProcessInstanceKey = Brand<'ProcessInstanceKey'>;
export type ElementInstanceKey = Brand<'ElementInstanceKey'>;
export type DefinitionKey = Brand<'DefinitionKey'>;
export type UserTaskKey = Brand<'UserTaskKey'>;
export type JobKey = Brand<'JobKey'>;
