import type { Operations } from './schema.js';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The addresses of the API that take a method, as its document writes them: `/api/cases/{caseNo}`. */
export type PathOf<M extends Method> = keyof Operations extends infer Key
  ? Key extends `${M} ${infer Path}`
    ? Path
    : never
  : never;

/** What an endpoint answers. */
export type AnswerOf<M extends Method, Path extends PathOf<M>> = OperationOf<M, Path>['response'];

/** What an endpoint takes: parts that it does not know cannot be given, parts that it needs must be. */
export type CallOf<M extends Method, Path extends PathOf<M>> = PartsOf<OperationOf<M, Path>>;

/** What a list can be asked for, without the page of it. */
export type FilterOf<Path extends PathOf<'GET'>> = Omit<
  NonNullable<OperationOf<'GET', Path>['query']>,
  'cursor' | 'limit'
>;

export interface CallOptions {
  signal?: AbortSignal;
  /** Lets a save finish while the page is being closed. */
  keepalive?: boolean;
}

/** The arguments behind the address; where nothing is needed there may be none. */
export type CallArguments<M extends Method, Path extends PathOf<M>> =
  Record<never, never> extends CallOf<M, Path> ? [call?: CallOf<M, Path>] : [call: CallOf<M, Path>];

// helpers

/** Of one endpoint after the other: all parts of all endpoints at once are too many for the compiler. */
type PartsOf<Operation> = Operation extends {
  path: infer Path;
  query: infer Query;
  headers: infer Headers;
  body: infer Body;
}
  ? Part<'path', Path> & Part<'query', Query> & Part<'headers', Headers> & Part<'body', Body> & CallOptions
  : never;

type OperationOf<M extends Method, Path extends PathOf<M>> = Operations[`${M} ${Path}` & keyof Operations];

type Part<Name extends string, Value> = [Value] extends [undefined]
  ? { [Key in Name]?: undefined }
  : Record<never, never> extends Value
    ? { [Key in Name]?: Value }
    : { [Key in Name]: Value };
