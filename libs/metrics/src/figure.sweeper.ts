import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { settleFigures } from './settling.queries.js';

/** Puts together what changed of the figures, so that few rows have to be read. They are right before as well. */
@Injectable()
export class FigureSweeper {
  constructor(private readonly dataSource: DataSource) {}

  /** Answers how many changes it put together; another one that sweeps at the same moment finds nothing to do. */
  sweep(): Promise<number> {
    return settleFigures(this.dataSource, MOST);
  }
}

// helpers

/** Changes of a kind in one round, about a second's work. */
const MOST = 20_000;
