export declare function identityOf(pid: number): string | undefined;
export declare function isStillRunning(recorded: { pid: number; identity?: string }): boolean;
