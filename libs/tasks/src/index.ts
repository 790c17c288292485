export type {
  TaskCounts,
  TaskDetail,
  TaskFilter,
  TaskPending,
  TaskState,
  TaskSummary,
  TaskView,
} from './task.entity.js';
export { TaskProjection } from './task.projection.js';
export { TaskService } from './task.service.js';
export { TaskReturnSweeper } from './task-return.sweeper.js';
export { TaskNotFoundError } from './tasks.errors.js';
export { TaskSweeper } from './task.sweeper.js';
export { TasksModule } from './tasks.module.js';
