/** Chinese words of the modeller that its own translation lacks. */
export const modellerWords: Record<string, string> = {};
