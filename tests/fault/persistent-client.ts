import type { Page, TaskView } from '../support/api-types.js';
import { type Patience, eventually } from '../support/eventually.js';
import { PROCESS } from '../support/journey.js';
import type { Answer, Person } from '../support/person.js';

const PATIENCE: Patience = { seconds: 120, everyMs: 600 };

/** Works like a person whose page sends everything again until there is an answer; a part of the system may be down. */
export class PersistentClient {
  private readonly patience: Patience;

  /** The patience ends when the pulse of what is waited for stands still. */
  constructor(
    private readonly person: Person,
    pulse?: () => unknown,
  ) {
    this.patience = { ...PATIENCE, pulse };
  }

  /** Registers a case; the key makes sure that sending twice starts it once. */
  async register(variables: Record<string, unknown>, key: string): Promise<string> {
    const { body } = await this.untilAnswered<{ caseNo: string }>(
      'POST',
      '/cases',
      { processId: PROCESS, variables },
      { 'idempotency-key': key },
    );
    return body.caseNo;
  }

  /** Does the next task with this element id that was not done before, and gives its key. */
  async complete(
    caseNo: string,
    elementId: string,
    variables: Record<string, unknown>,
    done: ReadonlySet<string> = new Set(),
  ): Promise<string> {
    const taskKey = await eventually(
      `${elementId} of ${caseNo}`,
      async () => (await this.openTasks(caseNo)).find((task) => isNext(task, elementId, done))?.taskKey,
      this.patience,
    );
    await this.untilAnswered('POST', `/tasks/${taskKey}/complete`, { variables });
    return taskKey;
  }

  private async openTasks(caseNo: string): Promise<TaskView[]> {
    // a task that was claimed for a completion whose answer was lost is in the person's own list
    const pages = await Promise.all(
      ['group', 'mine'].map((view) =>
        this.untilAnswered<Page<TaskView>>('GET', `/tasks?view=${view}&q=${caseNo}&limit=50`),
      ),
    );
    return pages.flatMap(({ body }) => body.items);
  }

  /** A completion whose answer was lost may have happened, so "completed already" is an answer like any other. */
  private async untilAnswered<Body>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>> {
    return eventually(
      `${method} ${path}`,
      async () => {
        const answer = await this.person.ask<Body & { code?: string }>(method, path, body, headers);
        if (answer.status < 300 || answer.body.code === 'TASK_COMPLETED') return answer;
        if (answer.status >= 500) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
        throw new RefusedError(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      },
      { ...this.patience, unless: (error) => error instanceof RefusedError },
    );
  }
}

/** The system answered, and it was a refusal: sending again would not help. */
class RefusedError extends Error {}

function isNext(task: TaskView, elementId: string, done: ReadonlySet<string>): boolean {
  return task.elementId === elementId && task.pending !== 'completing' && !done.has(task.taskKey);
}
