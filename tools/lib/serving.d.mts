export declare function untilServing(
  apiUrl: string,
  options: {
    isAlive: () => boolean;
    withinMs: number;
    console: { warn(zh: string, en: string): void };
  },
): Promise<void>;
