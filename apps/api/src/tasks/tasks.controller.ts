import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { TaskService } from '@app/tasks';
import { CaseRecordPageDto } from '../cases/case-record.dto.js';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { StartedLimitsDto } from '../forms/started-limit.dto.js';
import { TaskAssembler } from './task.assembler.js';
import { EnteredDto, TaskCountsDto, TaskDetailDto, TaskPageDto, TaskQueryDto } from './task.dto.js';
import { TaskSummaryDto } from './task-summary.dto.js';

/** Tasks: find, claim, fill in, complete. A task that one may not see is answered like one that does not exist. */
@ApiTags('tasks')
@Controller('api/tasks')
@Authenticated()
export class TasksController {
  constructor(
    private readonly tasks: TaskService,
    private readonly assembler: TaskAssembler,
  ) {}

  /** My tasks, those of my groups, or those that I completed. */
  @Get()
  @Fails('INVALID_INPUT')
  list(@CurrentActor() actor: Actor, @Query() query: TaskQueryDto): Promise<TaskPageDto> {
    return this.assembler.list(actor, query);
  }

  /** How many tasks wait for me and my groups, and how many are late. */
  @Get('counts')
  counts(@CurrentActor() actor: Actor): Promise<TaskCountsDto> {
    return this.tasks.counts(actor);
  }

  /** A task with its form, the known values and my draft. */
  @Get(':taskKey')
  @Fails('TASK_NOT_FOUND')
  find(@CurrentActor() actor: Actor, @Param('taskKey') taskKey: string): Promise<TaskDetailDto> {
    return this.assembler.find(actor, taskKey);
  }

  /** The earlier work on which the task rests: what was entered, by whom, when; numbers of people are masked. */
  @Get(':taskKey/basis')
  @Fails('TASK_NOT_FOUND', 'EXPRESSIONS_UNAVAILABLE')
  basis(@CurrentActor() actor: Actor, @Param('taskKey') taskKey: string): Promise<CaseRecordPageDto> {
    return this.assembler.basis(actor, taskKey);
  }

  /** Takes a task of my group. */
  @Post(':taskKey/claim')
  @HttpCode(200)
  @Fails(
    'CSRF_REFUSED',
    'FORBIDDEN',
    'TASK_NOT_FOUND',
    'TASK_ALREADY_CLAIMED',
    'TASK_COMPLETED',
    'ENGINE_UNAVAILABLE',
  )
  claim(@CurrentActor() actor: Actor, @Param('taskKey') taskKey: string): Promise<TaskSummaryDto> {
    return this.assembler.claim(actor, taskKey);
  }

  /** Gives a task back to its group. */
  @Post(':taskKey/unclaim')
  @HttpCode(200)
  @Fails(
    'CSRF_REFUSED',
    'FORBIDDEN',
    'TASK_NOT_FOUND',
    'TASK_ALREADY_CLAIMED',
    'TASK_COMPLETED',
    'ENGINE_UNAVAILABLE',
  )
  unclaim(@CurrentActor() actor: Actor, @Param('taskKey') taskKey: string): Promise<TaskSummaryDto> {
    return this.assembler.unclaim(actor, taskKey);
  }

  /** Completes a task with what was entered; an open task of my group is claimed first. */
  @Post(':taskKey/complete')
  @HttpCode(200)
  @Fails(
    'INVALID_INPUT',
    'CSRF_REFUSED',
    'FORBIDDEN',
    'TASK_NOT_FOUND',
    'TASK_ALREADY_CLAIMED',
    'TASK_COMPLETED',
    'FORM_EXCEEDED',
    'ENGINE_UNAVAILABLE',
    'EXPRESSIONS_UNAVAILABLE',
  )
  complete(
    @CurrentActor() actor: Actor,
    @Param('taskKey') taskKey: string,
    @Body() { variables }: EnteredDto,
  ): Promise<TaskSummaryDto> {
    return this.assembler.complete(actor, taskKey, variables);
  }

  /** The limits of stages that the dates give which I am entering; nothing is stored. */
  @Post(':taskKey/limits')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'TASK_NOT_FOUND', 'EXPRESSIONS_UNAVAILABLE')
  async limits(
    @CurrentActor() actor: Actor,
    @Param('taskKey') taskKey: string,
    @Body() { variables }: EnteredDto,
  ): Promise<StartedLimitsDto> {
    return { items: await this.assembler.limits(actor, taskKey, variables) };
  }

  /** Keeps what I entered without completing the task. */
  @Put(':taskKey/draft')
  @HttpCode(204)
  @Fails('INVALID_INPUT', 'CSRF_REFUSED', 'TASK_NOT_FOUND')
  saveDraft(
    @CurrentActor() actor: Actor,
    @Param('taskKey') taskKey: string,
    @Body() { variables }: EnteredDto,
  ): Promise<void> {
    return this.tasks.saveDraft(actor, taskKey, variables);
  }
}
