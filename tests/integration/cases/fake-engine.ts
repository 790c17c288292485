import { EngineUnavailableError, InstanceGoneError, TaskGoneError, TaskWrongStateError } from '@app/engine';
import type { EngineMessage, StartMessage } from '@app/engine';

/** An engine that does what it is told, remembers it, and can be made to refuse. */
export class FakeEngine {
  reachable = true;
  /** Fails every command as if the engine were away, also when it looks reachable. */
  failing = false;
  readonly published: StartMessage[] = [];
  readonly messages: EngineMessage[] = [];
  readonly cancelled: string[] = [];
  readonly completions: { key: string; variables: object }[] = [];
  readonly assignees = new Map<string, string>();
  readonly regrouped = new Map<string, readonly string[]>();
  readonly gone = new Set<string>();
  readonly deployed: { name: string; content: string }[][] = [];
  /** What `deploy` answers or throws. */
  deployment: () => unknown = () => ({ processes: [], decisions: [], forms: [] });

  isReachable(): Promise<boolean> {
    return Promise.resolve(this.reachable);
  }

  publishStart(message: StartMessage): Promise<'published' | 'already-published'> {
    return this.answer(() => {
      const isKnown = this.published.some(({ caseNo }) => caseNo === message.caseNo);
      this.published.push(message);
      return isKnown ? 'already-published' : 'published';
    });
  }

  publishMessage(message: EngineMessage): Promise<'published'> {
    return this.answer(() => {
      this.messages.push(message);
      return 'published';
    });
  }

  cancelInstance(key: string): Promise<void> {
    return this.answer(() => {
      if (this.gone.has(key)) throw new InstanceGoneError();
      this.cancelled.push(key);
    });
  }

  assignUserTask(
    key: string,
    assignee: string,
    { allowOverride }: { allowOverride: boolean },
  ): Promise<void> {
    return this.answer(() => {
      this.requireTask(key);
      if (!allowOverride && this.assignees.has(key)) throw new TaskWrongStateError('already assigned');
      this.assignees.set(key, assignee);
    });
  }

  unassignUserTask(key: string): Promise<void> {
    return this.answer(() => {
      this.requireTask(key);
      this.assignees.delete(key);
    });
  }

  regroupUserTask(key: string, groups: readonly string[]): Promise<void> {
    return this.answer(() => {
      this.requireTask(key);
      this.regrouped.set(key, groups);
    });
  }

  completeUserTask(key: string, variables: object): Promise<void> {
    return this.answer(() => {
      this.requireTask(key);
      this.gone.add(key);
      this.completions.push({ key, variables });
    });
  }

  deploy(resources: { name: string; content: string }[]): Promise<unknown> {
    return this.answer(() => {
      this.deployed.push(resources);
      return this.deployment();
    });
  }

  private requireTask(key: string): void {
    if (this.gone.has(key)) throw new TaskGoneError();
  }

  private async answer<T>(work: () => T): Promise<T> {
    // a real engine never answers in the same turn
    await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.failing || !this.reachable) throw new EngineUnavailableError();
    return work();
  }
}
