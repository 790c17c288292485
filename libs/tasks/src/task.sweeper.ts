import { Injectable } from '@nestjs/common';
import { Clock } from '@app/kernel';
import { TaskRepository } from './task.repository.js';

/** A command whose fact has not come after this time was not carried out. */
const MARK_SECONDS = 30;
/** How long somebody may still read what he typed for a task that another person finished. */
const DRAFT_MS = 30 * 86_400_000;

/** Removes the marks of commands that have become facts or never will, and drafts that nobody needs any more. */
@Injectable()
export class TaskSweeper {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly clock: Clock,
  ) {}

  /** One round; answers how many marks went. */
  async sweep(): Promise<number> {
    await this.tasks.sweepDrafts(new Date(this.clock.now().getTime() - DRAFT_MS));
    return this.tasks.sweepMarks(MARK_SECONDS);
  }
}
