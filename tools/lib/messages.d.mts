export declare class LaunchError extends Error {
  constructor(zh: string, en: string, options?: ErrorOptions);
}
export declare function sentenceOf(error: unknown): string;
export declare function megabytes(bytes: number): string;
