export function countProcessWords(root?: string): Map<string, number>;
export function readProcessWordList(root?: string): Record<string, Record<string, number>>;
