import { Injectable } from '@nestjs/common';
import { TaskRepository } from './task.repository.js';

/** A command whose fact has not come after this time was not carried out. */
const MARK_SECONDS = 30;

/** Removes the marks of commands that have become facts or never will. */
@Injectable()
export class TaskSweeper {
  constructor(private readonly tasks: TaskRepository) {}

  /** One round; answers how many marks went. */
  sweep(): Promise<number> {
    return this.tasks.sweepMarks(MARK_SECONDS);
  }
}
