/** A place where I am logged in. */
export class OwnSessionDto {
  /** @example 7 */
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  /**
   * The network address of the login; null where it was not kept.
   * @example 192.0.2.7
   */
  address: string | null;
  /** What the browser called itself at the login. */
  device: string | null;
  /** Whether it is the session that asks. */
  isCurrent: boolean;
}
