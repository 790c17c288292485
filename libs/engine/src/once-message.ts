/** A message that the engine must take once, whatever dies and however late its records are. */
export interface OnceMessage {
  /** The id under which it is published. */
  id: string;
  correlationKey: string;
  timeToLiveMs: number;
  /** It begins an instance: one that was taken and began none, because no model was there, may be published again. */
  startsInstance?: boolean;
}
