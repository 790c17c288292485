import { Module } from '@nestjs/common';
import { CasesModule } from '@app/cases';
import { RebuildingService } from './rebuilding.service.js';

/** What the taking of records leaves to be done. */
@Module({ imports: [CasesModule], providers: [RebuildingService] })
export class RecordsModule {}
