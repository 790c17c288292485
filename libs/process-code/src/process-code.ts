import type { Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';

/** What the code of a process gives the applications: `export const processCode` of `processes/<id>/src/index.ts`. */
export interface ProcessCode {
  /** The one module of the process: its job workers, services and repositories. */
  module: Type;
  /** Fills what only a demonstration needs; harmless to repeat. */
  seedDemonstration?(dataSource: DataSource): Promise<void>;
}
