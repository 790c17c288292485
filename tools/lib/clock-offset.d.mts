export declare function demonstrationOffset(nowMs: number, days?: number): number;
