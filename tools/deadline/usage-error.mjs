/** The command was not asked in a way that it understands; the message is one sentence for the reader. */
export class UsageError extends Error {
  name = 'UsageError';
}
