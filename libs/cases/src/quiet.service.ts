import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Quietness, measureQuiet } from './quiet.queries.js';

/** Tells a demonstration or a test when everything that moves by itself has come to rest. */
@Injectable()
export class QuietService {
  constructor(private readonly dataSource: DataSource) {}

  quiet(): Promise<Quietness> {
    return measureQuiet(this.dataSource);
  }
}
