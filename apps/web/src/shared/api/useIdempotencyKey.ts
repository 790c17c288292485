import { useRef } from 'react';

/**
 * The key under which an opened form is sent: the same as long as its content is, so that a repeated click does
 * nothing twice. After a correction it is another request; the server rejects an old key with new content.
 */
export function useIdempotencyKey(): (content: string) => string {
  const sent = useRef({ key: '', content: '' });
  return (content) => {
    if (sent.current.key === '' || sent.current.content !== content)
      sent.current = { key: newKey(), content };
    return sent.current.key;
  };
}

/** A key that nobody else has. Without `randomUUID`, which browsers keep from pages without TLS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
