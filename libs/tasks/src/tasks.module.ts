import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '@app/attachments';
import { OrganisationModule } from '@app/identity';
import { LedgerModule } from '@app/ledger';
import { ModelsModule } from '@app/models';
import { TaskCommands } from './task.command.js';
import { TaskDraftEntity } from './task-draft.entity.js';
import { TaskFactsRepository } from './task-facts.repository.js';
import { TaskProjection } from './task.projection.js';
import { TaskRepository } from './task.repository.js';
import { TaskReturnSweeper } from './task-return.sweeper.js';
import { TaskService } from './task.service.js';
import { TaskSweeper } from './task.sweeper.js';

/** Tasks of people: lists, claiming, completing, drafts. */
@Module({
  imports: [
    TypeOrmModule.forFeature([TaskDraftEntity]),
    AttachmentsModule,
    LedgerModule,
    ModelsModule,
    OrganisationModule,
  ],
  providers: [
    TaskRepository,
    TaskCommands,
    TaskFactsRepository,
    TaskService,
    TaskProjection,
    TaskSweeper,
    TaskReturnSweeper,
  ],
  exports: [TaskService, TaskSweeper, TaskReturnSweeper],
})
export class TasksModule {}
