/** Of braces and brackets: nothing that people write for us is deeper. */
export const MAX_JSON_DEPTH = 40;

/** How deep a value from outside is, and whether all of its texts can be kept; without recursion, because nothing is known of it yet. */
export function measureJson(value: object): Measure {
  const found: Measure = { depth: 0, isStorable: true };
  const waiting: [value: unknown, depth: number][] = [[value, 1]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [inner, depth] = next;
    found.depth = Math.max(found.depth, depth);
    if (found.depth > MAX_JSON_DEPTH) return found;
    if (typeof inner === 'string') found.isStorable &&= isStorable(inner);
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [name, member] of Object.entries(inner)) {
      found.isStorable &&= isStorable(name);
      waiting.push([member, depth + 1]);
    }
  }
  return found;
}

/** NUL and half a surrogate pair cannot be kept. */
export function isStorable(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}

// helpers

interface Measure {
  depth: number;
  isStorable: boolean;
}
