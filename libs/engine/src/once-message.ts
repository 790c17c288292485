import type { EngineMessage } from './engine.types.js';

/** A message that the engine must take once, whatever dies and however late its records are. */
export interface OnceMessage {
  /** The id under which it is published. */
  id: string;
  correlationKey: string;
  timeToLiveMs: number;
  /** It begins an instance: one that was taken and began none, because no model was there, may be published again. */
  startsInstance?: boolean;
}

/** One with what it says; `messageId` is the id under which it is published. */
export type SentOnce = EngineMessage &
  Required<Pick<EngineMessage, 'messageId' | 'timeToLiveMs'>> &
  Pick<OnceMessage, 'startsInstance'>;
