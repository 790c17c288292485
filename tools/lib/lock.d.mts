export declare function isStale(
  text: string | undefined,
  isRunning?: (owner: { pid: number; identity?: string }) => boolean,
): boolean;
export declare function takeLock(dataDir: string): () => void;
export declare function lockOwner(dataDir: string): number | undefined;
