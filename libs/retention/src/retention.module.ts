import { Module } from '@nestjs/common';
import { RetentionConfig, parseConfig } from '@app/config';
import { RetentionService } from './retention.service.js';

/** What is kept for how long, and what is removed then. */
@Module({
  providers: [{ provide: RetentionConfig, useFactory: () => parseConfig(RetentionConfig) }, RetentionService],
  exports: [RetentionService],
})
export class RetentionModule {}
