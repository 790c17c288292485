import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

export const PROJECTION = Symbol('PROJECTION');

export interface ProjectionOptions {
  /** Unique name; it is stored with dead records. */
  name: string;
  /** Value types that it wants, e.g. `USER_TASK`. */
  valueTypes: readonly string[];
  /** Only these intents; all when absent. */
  intents?: readonly string[];
  /** Projections run in ascending order within a bulk. */
  order: number;
}

/** Makes a provider a projection; it is found at start-up and needs no registration. */
export function Projection(options: ProjectionOptions): ClassDecorator {
  return applyDecorators(Injectable(), SetMetadata(PROJECTION, options));
}
