import { Module } from '@nestjs/common';
import { FeelProcesses } from './feel-processes.js';
import { FeelService } from './feel.service.js';

/** Expressions of models and forms, evaluated within bounds. */
@Module({
  providers: [{ provide: FeelProcesses, useFactory: () => new FeelProcesses() }, FeelService],
  exports: [FeelService],
})
export class FeelModule {}
