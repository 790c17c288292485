import { EngineUnavailableError, type EngineMessage } from '@app/engine';

/** The part of an engine that takes messages, or does not while it is away. */
export class MessageTaker {
  isAway = false;
  /** Messages that fail, whatever the others do. */
  refuses: (message: EngineMessage) => boolean = () => false;
  /** Everything that it was told, repetitions too. */
  readonly told: EngineMessage[] = [];
  /** What it keeps: one message of each id. */
  readonly taken: EngineMessage[] = [];

  /** It looks reachable also when it is away, so that the failure of the command itself is met. */
  isReachable(): Promise<boolean> {
    return Promise.resolve(true);
  }

  publishMessage(message: EngineMessage): Promise<'published' | 'already-published'> {
    if (this.isAway || this.refuses(message)) return Promise.reject(new EngineUnavailableError());
    this.told.push(message);
    if (this.taken.some(({ messageId }) => messageId === message.messageId))
      return Promise.resolve('already-published');
    this.taken.push(message);
    return Promise.resolve('published');
  }

  /** As it is at the beginning of a test. */
  reset(): void {
    this.isAway = false;
    this.refuses = () => false;
    this.told.length = 0;
    this.taken.length = 0;
  }
}
